import { expect, test } from 'vitest';
import type { FlowBrief } from '../../api/flows.js';
import { flowGroups } from './flowGroups.js';

const flow = (key: string, category: string, startable = true) =>
  ({ key, title: { zh: `${key}审批`, en: key }, category: { zh: category, en: category }, startable }) as FlowBrief;
const flows = [
  { ...flow('转移', '客户'), onRecord: true },
  flow('合同', '客户'),
  flow('付款', '财务'),
  flow('特价', '客户'),
  flow('盘点', '仓库', false),
];
const shelf = { query: '', favorites: [] as string[], recent: [] as string[], text: (text: { zh: string }) => text.zh };
const keys = (more: Partial<typeof shelf>) =>
  flowGroups(flows, { ...shelf, ...more }).map((group) => [group.title ?? group.key, group.flows.map((each) => each.key)]);

test('processes one may start stand under their category', () => {
  expect(keys({})).toEqual([
    ['客户', ['合同', '特价']],
    ['财务', ['付款']],
  ]);
});

test('favorites and recent ones stand first, and each only once', () => {
  expect(keys({ favorites: ['付款'], recent: ['付款', '合同', 'gone'] })).toEqual([
    ['favorites', ['付款']],
    ['recent', ['合同']],
    ['客户', ['特价']],
  ]);
});

test('search looks at names and categories', () => {
  expect(keys({ query: '特价' })).toEqual([['客户', ['特价']]]);
  expect(keys({ query: '财务' })).toEqual([['财务', ['付款']]]);
  expect(keys({ query: 'nothing' })).toEqual([]);
});
