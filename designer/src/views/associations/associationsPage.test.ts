import { flushPromises } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { associations, type Associations } from '../../api/associations.js';
import { fieldOf } from '../../testing/fieldOf.js';
import { mountApp } from '../../testing/mountApp.js';
import { entityOf } from '../records/testing/entityOf.js';
import AssociationsView from './AssociationsView.vue';

const entity = entityOf({ tags: fieldOf('tags', { label: { zh: '标签', en: 'Tags' } }) });
const counted: Associations = {
  counting: false,
  countedAt: 1,
  fields: [
    {
      path: 'tags',
      labels: [{ zh: '标签', en: 'Tags' }],
      records: 200,
      pairs: [
        {
          item: { value: '高价值', name: '高价值' },
          other: { value: '老客户', name: '老客户' },
          together: 30,
          support: 0.15,
          confidence: 0.75,
          reverseConfidence: 0.5,
          lift: 2.5,
          filter: { field: 'tags', op: 'all', value: ['高价值', '老客户'] },
        },
      ],
    },
  ],
};
const open = async (answer: Associations) => {
  vi.spyOn(associations, 'get').mockResolvedValue(answer);
  const page = mountApp(AssociationsView, { entity });
  await flushPromises();
  return page;
};
afterEach(() => void (document.body.innerHTML = ''));

test('a pair tells its figures and leads to just its records', async () => {
  const field = (await open(counted)).find('[data-path=tags]');
  expect(field.find('h2').text()).toBe('标签');
  expect(field.text()).toContain('200条记录有值');
  for (const figure of ['30', '15%', '75%', '50%', '2.5']) expect(field.text()).toContain(figure);
  expect(decodeURIComponent(field.find('a').attributes('href')!)).toBe(
    '/records/crm:contract?filter=[{"field":"tags","op":"all","value":["高价值","老客户"]}]',
  );
});

test('it says what is missing: a field, a count, a pair', async () => {
  expect((await open({ ...counted, fields: [] })).text()).toContain('没有可以统计的字段');
  expect((await open({ ...counted, countedAt: null })).text()).toContain('还没有统计过');
  const none = { ...counted.fields[0]!, records: null, pairs: [] };
  expect((await open({ ...counted, fields: [none] })).text()).toContain('没有出现在20条以上记录里的组合');
});
