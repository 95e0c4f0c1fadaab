import { flushPromises } from '@vue/test-utils';
import { effectScope } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../../api/apiError.js';
import { formDrafts, type FormDraft } from '../../../api/formDrafts.js';
import { records, type RecordView } from '../../../api/records.js';
import { fieldOf } from '../../../testing/fieldOf.js';
import { entityOf } from '../testing/entityOf.js';
import { useRecordForm } from './useRecordForm.js';

const entity = entityOf({ name: fieldOf('text'), amount: fieldOf('money'), tax: fieldOf('percent', { default: '13.00' }) });
const NOTE = { zh: '', en: '' };
const stored = (version: number, fields: Record<string, unknown>) =>
  ({ id: 'r1', version, fields, approvalStatus: null, can: { edit: true, delete: true, start: [] } }) as unknown as RecordView;
const stale = (current: RecordView) => new ApiError(409, 'stale_version', NOTE, null, [], null, { error: { current } });

async function open(id: string | null) {
  const form = effectScope().run(() => useRecordForm(entity, id))!;
  await flushPromises();
  return form;
}
beforeEach(() => vi.spyOn(formDrafts, 'get').mockResolvedValue(undefined));
afterEach(() => vi.restoreAllMocks());

test('a new record begins with its defaults and is sent whole', async () => {
  const create = vi.spyOn(records, 'create').mockResolvedValue(stored(1, {}));
  const form = await open(null);
  form.edit({ ...form.values.value, name: '维保' });
  await expect(form.save.run()).resolves.toBe('r1');
  expect(create).toHaveBeenCalledWith('crm:contract', { name: '维保', tax: '13.00' }, expect.any(String), { endsDraft: true });
  expect(form.dirty.value).toBe(false);
});

test('of a stored record only what has been changed is sent', async () => {
  vi.spyOn(records, 'get').mockResolvedValue(stored(3, { name: '维保', amount: '100.00' }));
  const update = vi.spyOn(records, 'update').mockResolvedValue(stored(4, {}));
  const form = await open('r1');
  form.edit({ ...form.values.value, amount: '120.00' });
  await form.save.run();
  expect(update).toHaveBeenCalledWith('crm:contract', 'r1', 3, { amount: '120.00' }, { endsDraft: true });
});

test('what others have saved meanwhile is shown, and saving again goes on from there', async () => {
  vi.spyOn(records, 'get').mockResolvedValue(stored(3, { name: '维保', amount: '100.00' }));
  const update = vi
    .spyOn(records, 'update')
    .mockRejectedValueOnce(stale(stored(4, { name: '冷链', amount: '90.00' })))
    .mockResolvedValue(stored(5, {}));
  const form = await open('r1');
  form.edit({ ...form.values.value, amount: '120.00' });
  await form.save.run();
  expect(form.merged.value).toMatchObject({ clashes: ['amount'], taken: ['name'] });
  expect(form.values.value).toEqual({ name: '冷链', amount: '120.00' });
  await form.save.run();
  expect(update).toHaveBeenLastCalledWith('crm:contract', 'r1', 4, { amount: '120.00' }, { endsDraft: true });
});

test('taking the value of the others leaves nothing to send', async () => {
  vi.spyOn(records, 'get').mockResolvedValue(stored(3, { amount: '100.00' }));
  vi.spyOn(records, 'update').mockRejectedValueOnce(stale(stored(4, { amount: '90.00' })));
  const form = await open('r1');
  form.edit({ amount: '120.00' });
  await form.save.run();
  form.takeTheirs('amount');
  expect(form.values.value).toEqual({ amount: '90.00' });
  expect(form.dirty.value).toBe(false);
});

test('a record that has gone into approval is not edited any further', async () => {
  vi.spyOn(records, 'get').mockResolvedValue(stored(3, { amount: '100.00' }));
  vi.spyOn(records, 'update').mockRejectedValueOnce(new ApiError(409, 'record_in_approval', NOTE));
  const form = await open('r1');
  form.edit({ amount: '120.00' });
  await form.save.run();
  expect(form.inApproval.value).toBe(true);
});

test('what the server refuses stands at its field until that is changed', async () => {
  vi.spyOn(records, 'create').mockRejectedValueOnce(
    new ApiError(422, 'invalid', NOTE, null, [{ id: 'duplicate', field: 'name', message: NOTE }]),
  );
  const form = await open(null);
  await form.save.run();
  expect(form.issues.value).toMatchObject([{ id: 'duplicate', field: 'name' }]);
  form.touch('name');
  expect(form.issues.value).toEqual([]);
});

const draftOf = (fields: FormDraft['fields'], version: number | null): FormDraft => ({
  fields,
  version,
  updatedAt: 1,
  labels: {},
  left: 0,
});

test('a draft of earlier is offered, and what is filled in goes on from it', async () => {
  vi.mocked(formDrafts.get).mockResolvedValue(draftOf({ name: '维保' }, null));
  const create = vi.spyOn(records, 'create').mockResolvedValue(stored(1, {}));
  const form = await open(null);
  expect(form.values.value).toEqual({ tax: '13.00' });
  await form.resume.run();
  expect(form.draft.offer.value).toBeNull();
  await form.save.run();
  expect(create.mock.lastCall?.[1]).toEqual({ name: '维保', tax: '13.00' });
});

test('a draft that nobody has decided about survives a form that is saved beside it', async () => {
  vi.mocked(formDrafts.get).mockResolvedValue(draftOf({ name: '维保' }, null));
  const create = vi.spyOn(records, 'create').mockResolvedValue(stored(1, {}));
  const form = await open(null);
  form.edit({ name: '冷链' });
  await form.save.run();
  expect(create.mock.lastCall?.[3]).toEqual({ endsDraft: false });
});

test('a draft of an older version is brought together with what others have saved since', async () => {
  vi.mocked(formDrafts.get).mockResolvedValue(draftOf({ amount: '120.00' }, 3));
  vi.spyOn(records, 'get').mockResolvedValue(stored(5, { name: '冷链', amount: '90.00' }));
  const compare = vi.spyOn(records, 'compare').mockResolvedValue({
    changes: [
      { field: 'name', before: '维保', after: '冷链' },
      { field: 'amount', before: '100.00', after: '90.00' },
    ],
    restorable: [],
  });
  const form = await open('r1');
  await form.resume.run();
  expect(compare).toHaveBeenCalledWith('crm:contract', 'r1', 3);
  expect(form.merged.value).toMatchObject({ clashes: ['amount'], taken: ['name'] });
  expect(form.values.value).toEqual({ name: '冷链', amount: '120.00' });
});
