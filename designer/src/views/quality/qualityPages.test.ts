import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { quality, type Quality } from '../../api/quality.js';
import { fieldOf } from '../../testing/fieldOf.js';
import { mountApp } from '../../testing/mountApp.js';
import { entityOf } from '../records/testing/entityOf.js';
import QualityView from './QualityView.vue';
import SubjectsPage from './SubjectsPage.vue';

const entity = entityOf({ name: fieldOf('text', { label: { zh: '名称', en: 'Name' } }) });
const measured: Quality = {
  measuring: false,
  measuredAt: 1,
  records: 12,
  score: 87.5,
  dimensions: [
    {
      dimension: 'completeness',
      weight: 30,
      score: 90,
      checked: 12,
      wrong: 1,
      issues: [{ field: 'name', count: 1, filter: { field: 'name', op: 'empty' } }],
    },
    {
      dimension: 'validity',
      weight: 25,
      score: 91.6,
      checked: 12,
      wrong: 1,
      issues: [{ field: 'name', count: 1, filter: null }],
    },
    { dimension: 'uniqueness', weight: 20, score: null, checked: 0, wrong: 0, issues: [] },
  ],
  history: [],
};

async function open(component: object, props: Record<string, unknown> = {}): Promise<VueWrapper> {
  const wrapper = mountApp(component as never, props);
  await flushPromises();
  return wrapper;
}
const linkIn = (page: VueWrapper, selector: string) => decodeURIComponent(page.find(`${selector} a`).attributes('href')!);
afterEach(() => void (document.body.innerHTML = ''));

test('each dimension leads to just its records: by a filter, or by what was kept of them', async () => {
  vi.spyOn(quality, 'get').mockResolvedValue(measured);
  const page = await open(QualityView, { entity });
  expect(page.find('[data-test=score]').text()).toBe('87.5');
  expect(linkIn(page, '[data-dimension=completeness]')).toBe('/records/crm:contract?filter=[{"field":"name","op":"empty"}]');
  expect(linkIn(page, '[data-dimension=validity]')).toBe('/records/crm:contract/quality/findings?dimension=validity&field=name');
  expect(page.find('[data-dimension=uniqueness]').text()).toContain('未评估');
  expect(page.find('[data-test=measure]').exists()).toBe(false);
});

test('before the first night it says so', async () => {
  vi.spyOn(quality, 'get').mockResolvedValue({ ...measured, measuredAt: null, score: null, records: null, dimensions: [] });
  expect((await open(QualityView, { entity })).text()).toContain('还没有评估过');
});

test('a subject shows its records, score and views, which open as their tabs do', async () => {
  const views = [{ id: 'crm:key', name: '重点客户', filter: '[{"field":"name","op":"notEmpty"}]', sort: '-name' }];
  vi.spyOn(quality, 'subjects').mockResolvedValue([
    {
      id: 'crm',
      title: { zh: '客户库', en: 'Customers' },
      description: null,
      entities: [
        {
          name: 'crm:contract',
          title: { zh: '合同', en: 'Contract' },
          count: '10000+',
          changedAt: null,
          score: 99.9,
          measuredAt: 1,
          fields: 7,
          views,
        },
      ],
    },
  ]);
  const page = await open(SubjectsPage);
  expect(page.find('[data-subject=crm] h2').text()).toBe('客户库');
  const links = page.findAll('li a').map((link) => decodeURIComponent(link.attributes('href')!));
  expect(links).toEqual([
    '/records/crm:contract',
    '/records/crm:contract/quality',
    '/records/crm:contract?view=crm:key&filter=[{"field":"name","op":"notEmpty"}]&sort=-name',
  ]);
  expect(page.text()).toContain('10000+');
});
