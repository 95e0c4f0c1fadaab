import { recordActions } from '@vermilion/plugin-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../http/actor.js';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { grantReading } from './access/recordGrants.js';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { libraryActor, libraryId } from '../testing/library/libraryWorld.js';
import { openLibrary, type Library, type LibraryAnswer } from '../testing/library/openLibrary.js';
import { mayReadRecord } from './mayReadRecord.js';

const MEMBERS = '/records/lib:member';
type Sensitivity = 'plain' | 'personal' | 'sensitive';

/** One field of each sensitivity, with a value that occurs nowhere else. */
const SECRETS: Readonly<Record<Sensitivity, readonly [field: string, value: string]>> = {
  plain: ['nickname', 'ZXQPLAIN77'],
  personal: ['mobile', '13912345678'],
  sensitive: ['idNo', '440524188001010014'],
};
const [SENSITIVITIES, ROLES] = [Object.keys(SECRETS) as Sensitivity[], Object.keys(libraryPlugin.roles)];

/** Every way by which a value could leave the server. */
const OUTLETS: Readonly<
  Record<string, (library: Library, actor: Actor, id: string, field: string, value: string) => Promise<LibraryAnswer>>
> = {
  list: (library, actor) => library.call(actor, 'GET', MEMBERS),
  detail: (library, actor, id) => library.call(actor, 'GET', `${MEMBERS}/${id}`),
  history: (library, actor, id) => library.call(actor, 'GET', `${MEMBERS}/${id}/history`),
  options: (library, actor) => library.call(actor, 'GET', `${MEMBERS}/options`),
  stale: (library, actor, id) =>
    library.call(actor, 'PATCH', `${MEMBERS}/${id}`, { body: { version: 99, fields: { note: 'x' } } }),
  reveal: (library, actor, id, field) =>
    library.call(actor, 'POST', `${MEMBERS}/${id}/reveal`, { body: { field, reason: '核对' } }),
  manifest: (library, actor) => library.call(actor, 'GET', '/manifest'),
  filter: (library, actor, _id, field, value) =>
    library.call(actor, 'GET', MEMBERS, { query: { filter: JSON.stringify([{ field, op: 'eq', value }]) } }),
  search: (library, actor, _id, _field, value) => library.call(actor, 'GET', MEMBERS, { query: { q: value } }),
  searchOptions: (library, actor, _id, _field, value) =>
    library.call(actor, 'GET', `${MEMBERS}/options`, { query: { q: value } }),
};

/** What each role may read in clear of a record of somebody else's in the same department; written down by hand, not derived. */
const READS: Readonly<Record<string, readonly Sensitivity[]>> = {
  librarian: [],
  clerk: [],
  keeper: ['plain', 'personal'],
  director: ['plain', 'personal', 'sensitive'],
  auditor: [],
  archivist: ['plain'],
  branch: ['plain'],
  registrar: ['plain'],
  dropbox: [],
};

describeOnBothDatabases('outlets of records', (kind) => {
  let library: Library;
  let id: string;
  beforeAll(async () => {
    library = await openLibrary(kind);
    const fields = { name: '甲', ...Object.fromEntries(Object.values(SECRETS)) };
    id = (await library.call(libraryActor(2, 'director'), 'POST', MEMBERS, { body: { fields } })).body.id;
    // The reader is somebody else of the same department as the owner.
  });
  afterAll(() => library.close());
  const reader = (role: string): Actor => ({ ...libraryActor(2, role), personId: libraryId(6) });

  const cases = ROLES.flatMap((role) =>
    SENSITIVITIES.flatMap((sensitivity) => Object.keys(OUTLETS).map((outlet) => [role, sensitivity, outlet] as const)),
  );

  it.each(cases)('%s · %s field · %s', async (role, sensitivity, outlet) => {
    const [field, value] = SECRETS[sensitivity];
    const { body } = await OUTLETS[outlet]!(library, reader(role), id, field, value);
    const text = JSON.stringify(body ?? null);
    const mayRead = READS[role]!.includes(sensitivity);
    if (!mayRead) {
      expect(text).not.toContain(value);
      // Asking for the exact value must not confirm it either.
      if (['filter', 'search', 'searchOptions'].includes(outlet)) expect(text).not.toContain(id);
    } else if (['list', 'detail', 'history', 'filter'].includes(outlet)) {
      expect(text).toContain(value);
    }
  });

  it('lets an approver read the record of his task, masked, until the right ends', async () => {
    const approver = libraryActor(4);
    const detail = () => library.call(approver, 'GET', `${MEMBERS}/${id}`);
    expect((await detail()).status).toBe(404);
    const until = library.clock.now() + 1000;
    await library.database.write((tx) =>
      grantReading(tx, [{ entity: 'lib:member', recordId: id, personId: approver.personId, until, reason: 'task:1' }]),
    );
    const { status, body } = await detail();
    expect(status).toBe(200);
    expect(await mayReadRecord(library.context, approver, 'lib:member', id)).toBe(true);
    expect(body.fields).toMatchObject({ nickname: SECRETS.plain[1], mobile: '139****5678', idNo: '440***********0014' });
    expect(body.masked).toEqual(['mobile', 'idNo']);
    expect(body.can).toEqual({
      edit: false,
      delete: false,
      share: false,
      transfer: false,
      print: false,
      reveal: [],
      actions: [],
      start: [],
    });
    expect((await library.call(approver, 'GET', MEMBERS)).body.items).toHaveLength(1);
    expect(Object.keys((await library.call(approver, 'GET', '/manifest')).body.entities)).toEqual(['lib:member']);
    library.clock.advance(2000);
    expect((await detail()).status).toBe(404);
    expect(await mayReadRecord(library.context, approver, 'lib:member', id)).toBe(false);
    expect(await mayReadRecord(library.context, approver, 'lib:nothing', id)).toBe(false);
  });

  it('refuses the masked text as a value, and any change of a masked field', async () => {
    const owner = libraryActor(2, 'librarian');
    const change = (fields: object) => library.call(owner, 'PATCH', `${MEMBERS}/${id}`, { body: { version: 1, fields } });
    for (const fields of [{ mobile: '139****5678' }, { idNo: '440***********0014' }]) {
      const { status, body } = await change(fields);
      expect({ status, issues: body.error.issues }).toMatchObject({ status: 422, issues: [{ id: 'masked_value' }] });
    }
    expect((await change({ mobile: '13912345679' })).body.error.issues).toMatchObject([{ field: 'mobile', id: 'not_writable' }]);
  });

  it('does not tell a hidden field from one that does not exist', async () => {
    const keeper = reader('keeper');
    const [hidden, absent] = await Promise.all(
      ['deposit', 'nothing'].map((field) =>
        library.call(keeper, 'PATCH', `${MEMBERS}/${id}`, { body: { version: 1, fields: { [field]: '1.00' } } }),
      ),
    );
    const shape = ({ status, body }: LibraryAnswer) => ({
      status,
      ids: body.error.issues.map((issue: { id: string }) => issue.id),
    });
    expect(shape(hidden!)).toEqual({ status: 422, ids: ['unknown_field'] });
    expect(shape(absent!)).toEqual(shape(hidden!));
    const manifest = (await library.call(keeper, 'GET', '/manifest')).body;
    expect(manifest.entities['lib:member'].fields).not.toHaveProperty('deposit');
    expect(manifest.entities['lib:member'].rules).toEqual([]);
  });

  it('shows a designer of flows every field, and no record', async () => {
    const designer = { ...libraryActor(4), functions: ['designer.use'] };
    const { entities, forms } = (await library.call(designer, 'GET', '/manifest')).body;
    expect(Object.keys(entities['lib:member'].fields)).toEqual(Object.keys(libraryPlugin.entities['member']!.fields));
    expect(entities['lib:member'].access).toEqual(Object.fromEntries(recordActions.map((action) => [action, null])));
    expect(Object.keys(forms['lib:application'].fields)).toEqual(['name', 'mobile', 'reason']);
    expect((await library.call(designer, 'GET', MEMBERS)).status).toBe(403);
    expect((await library.call(libraryActor(4), 'GET', '/manifest')).body.entities).toEqual({});
  });
});
