import { widgetIssues } from '@vermilion/plugin-kit/dashboards';
import { expect, test } from 'vitest';
import { fieldOf } from '../../../testing/fieldOf.js';
import { fieldNamed } from '../../records/automaticFields.js';
import { entityOf } from '../../records/testing/entityOf.js';
import { blankWidget, measureOf } from './blankWidget.js';
import { widgetKinds } from './widgetKinds.js';

const label = (zh: string) => ({ label: { zh, en: zh } });
const entity = entityOf({
  name: fieldOf('text', label('名称')),
  stage: fieldOf('select', label('阶段')),
  amount: fieldOf('money', label('金额')),
  points: fieldOf('int', label('积分')),
  mobile: fieldOf('phone', { ...label('手机'), sensitivity: 'personal' }),
});
const title = { zh: '新组件', en: 'New' };

test.each(widgetKinds)('a new $kind makes sense as it is', ({ kind }) => {
  expect(widgetIssues(blankWidget(kind, entity, title), (name) => fieldNamed(entity.fields, name))).toEqual([]);
});

test('another kind keeps what it can: title, place, conditions, measures and groups', () => {
  const amount = measureOf('sum', { name: 'amount', field: entity.fields['amount']! });
  const where = { field: 'stage', op: 'eq', value: 'won' } as const;
  const pie = { ...blankWidget('pie', entity, title), title: { zh: '金额', en: 'Amount' }, where, measures: [amount] } as never;
  expect(blankWidget('bar', entity, title, pie)).toMatchObject({ kind: 'bar', title: { zh: '金额' }, where, measures: [amount] });
  expect(blankWidget('metric', entity, title, pie)).toMatchObject({ kind: 'metric', measure: amount, where });
});

test('a measure is called what it measures', () => {
  expect(measureOf('average', { name: 'amount', field: entity.fields['amount']! }).label.zh).toBe('金额平均');
  expect(measureOf('count').label.zh).toBe('数量');
});
