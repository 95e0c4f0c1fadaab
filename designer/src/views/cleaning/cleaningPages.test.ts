import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { cleaning, type CleaningJob, type CleaningRule } from '../../api/cleaning.js';
import { fieldOf } from '../../testing/fieldOf.js';
import { mountApp } from '../../testing/mountApp.js';
import { entityOf } from '../records/testing/entityOf.js';
import JobView from './JobView.vue';
import RuleForm from './RuleForm.vue';
import RuleList from './RuleList.vue';

const label = (zh: string) => ({ label: { zh, en: zh } });
const entity = entityOf({
  name: fieldOf('text', label('名称')),
  amount: fieldOf('money', label('金额')),
  region: fieldOf('region', label('地区')),
  address: fieldOf('text', label('地址')),
});
const rule = (id: string, more: Partial<CleaningRule> = {}): CleaningRule => ({
  id,
  title: { zh: `规则${id}`, en: id },
  steps: [
    { step: 'normalizeText', fields: ['name', 'address'] },
    { step: 'regionFromAddress', fields: ['region'], from: 'address' },
  ],
  ofPlugin: false,
  enabled: true,
  position: 0,
  version: 1,
  ...more,
});
const job = (more: Partial<CleaningJob> = {}): CleaningJob => ({
  id: 'J',
  state: 'tried',
  by: null,
  at: 0,
  appliedAt: null,
  undoneBy: null,
  undoneAt: null,
  canUndo: false,
  seen: 9,
  records: 2,
  cells: 3,
  refused: 0,
  steps: [{ step: 'normalizeText', field: 'name', count: 3 }],
  outliers: [{ field: 'amount', count: 1, low: null, high: '9000.00' }],
  ...more,
});
const rows = vi.spyOn(cleaning, 'rows');
const order = vi.spyOn(cleaning, 'order');
const change = vi.spyOn(cleaning, 'changeRule');

async function open(component: object, props: Record<string, unknown>): Promise<VueWrapper> {
  const wrapper = mountApp(component as never, props);
  await flushPromises();
  return wrapper;
}
afterEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = '';
});

test('rules say what they do to which fields; those that are ticked are tried in their order', async () => {
  vi.spyOn(cleaning, 'rules').mockResolvedValue([rule('crm:a', { ofPlugin: true }), rule('b'), rule('c', { enabled: false })]);
  order.mockResolvedValue({ id: 'J' });
  const page = await open(RuleList, { entity });
  expect(page.find('[data-rule="crm:a"]').text()).toContain('名称');
  expect(page.find('[data-rule="crm:a"]').text()).toContain('取自地址');
  expect(page.find('[data-rule="crm:a"] [data-test=edit-rule]').exists()).toBe(false);
  await page.find('[data-rule=c] input').setValue(true);
  await page.find('[data-test=try-rules]').trigger('click');
  await flushPromises();
  expect(order.mock.lastCall?.slice(0, 2)).toEqual(['crm:contract', ['crm:a', 'b', 'c']]);
});

test('a rule is changed in its form and saved with the version that was read', async () => {
  change.mockResolvedValue(undefined);
  const page = await open(RuleForm, { entity, rule: rule('b', { version: 4 }) });
  const name = document.querySelector<HTMLInputElement>('#rule-zh')!;
  name.value = '整理';
  name.dispatchEvent(new Event('input'));
  await flushPromises();
  document.querySelector<HTMLButtonElement>('[data-test=add-step]')!.click();
  await flushPromises();
  expect(document.querySelectorAll('[data-step]')).toHaveLength(3);
  document.querySelectorAll<HTMLButtonElement>('[data-test=remove-step]')[2]!.click();
  await flushPromises();
  document.querySelector('form')!.dispatchEvent(new Event('submit'));
  await flushPromises();
  const { title, steps, version } = change.mock.lastCall![2];
  expect([title.zh, version]).toEqual(['整理', 4]);
  expect(steps).toEqual(rule('b').steps);
  expect(page.emitted('close')).toHaveLength(1);
});

test('a trial shows its counts, outliers with the way to them, and values before and after', async () => {
  vi.spyOn(cleaning, 'job').mockResolvedValue(job());
  const changes = [{ field: 'name', before: 'ＡＢ', after: 'AB' }];
  rows.mockResolvedValue({ items: [{ id: 'R', title: '甲', outcome: 'would', changes, reason: null }], next: null });
  const page = await open(JobView, { entity, id: 'J' });
  expect(page.find('[role=status]').text()).toBe('看过9条，涉及2条、3处');
  const outliers = page.findAll('a').find((link) => link.attributes('href')?.includes('filter='));
  expect(decodeURIComponent(outliers!.attributes('href')!)).toContain('"op":"gte","value":"9000.00"');
  expect(page.find('[data-row=R]').text()).toContain('AB');
  expect(page.find('[data-test=apply-job]').exists()).toBe(true);
  expect(page.find('[data-test=undo-job]').exists()).toBe(false);
});

test('of a job that is done it says what was left and why, and offers the way back', async () => {
  vi.spyOn(cleaning, 'job').mockResolvedValue(job({ state: 'done', appliedAt: 1, canUndo: true, refused: 1 }));
  const reason = { id: 'record_in_approval', message: { zh: '正在审批中', en: '' } };
  rows.mockResolvedValue({ items: [{ id: 'R', title: '甲', outcome: 'refused', changes: [], reason }], next: null });
  const page = await open(JobView, { entity, id: 'J' });
  expect(page.find('[role=status]').text()).toContain('1条保持原样');
  expect(page.find('[data-row=R]').text()).toContain('正在审批中');
  expect(page.find('[data-test=undo-job]').exists()).toBe(true);
  expect(page.find('[data-test=apply-job]').exists()).toBe(false);
});
