import { describe, expect, it } from 'vitest';
import { defineEntity } from '../define/entity.js';
import { date, decimal, money, ref, table, text } from '../fields/constructors.js';
import { validateRecord } from './validateRecord.js';

const label = (zh: string) => ({ zh, en: zh });
const line = defineEntity({
  title: label('明细'),
  titleField: 'material',
  fields: {
    material: ref('material', label('物料'), { required: true }),
    quantity: decimal(label('数量'), { length: 14, scale: 3, required: true }),
    price: money(label('单价'), { required: true }),
    amount: money(label('金额'), { computed: true, formula: 'quantity * price' }),
    from: date(label('起')),
    to: date(label('止')),
    note: text(label('备注'), { default: '无' }),
  },
  rules: [{ id: 'period', must: 'to = null or to >= from', field: 'to', message: label('止不早于起') }],
});
const order = defineEntity({
  title: label('订单'),
  titleField: 'name',
  fields: {
    name: text(label('名称'), { required: true }),
    lines: table('line', label('明细'), { required: true }),
    total: money(label('合计'), { computed: true, formula: 'sum(lines.amount)' }),
    dearest: money(label('最贵'), { computed: true, formula: 'max(lines.price)' }),
  },
  rules: [{ id: 'limit', must: 'total <= 1000', field: 'lines', message: label('合计不超过 1000') }],
});
const material = '01JCSAMP0000000000000000AA';
const check = (lines: unknown, existing?: Record<string, unknown>) =>
  validateRecord(order, existing ? { lines } : { name: '采购', lines }, {
    entity: (name) => (name === 'line' ? line : undefined),
    ...(existing ? { partial: true, existing } : {}),
  });

describe('rows of a table', () => {
  it('are records of their entity: normalized, with defaults and formulas, and summed exactly above', () => {
    const { issues, values } = check([
      { material, quantity: '3', price: '0.1' },
      { material, quantity: '0.5', price: '10' },
    ]);
    expect(issues).toEqual([]);
    expect(values).toMatchObject({
      lines: [
        { quantity: '3.000', price: '0.10', amount: '0.30', note: '无', from: null },
        { quantity: '0.500', price: '10.00', amount: '5.00' },
      ],
      total: '5.30',
      dearest: '10.00',
    });
  });

  it('say what is wrong by row and field', () => {
    const { issues } = check([
      { material, quantity: '1', price: '1.00', from: '2026-02-01', to: '2026-01-01' },
      { material, quantity: 'x', price: '1.00', color: 'red' },
      { quantity: '1', price: '1.00' },
    ]);
    expect(issues.map(({ field, code }) => [field, code])).toEqual([
      ['lines.0.to', 'rule'],
      ['lines.1.color', 'unknown_field'],
      ['lines.1.quantity', 'format'],
      ['lines.2.material', 'required'],
    ]);
    expect(issues[2]!.message.zh).toMatch(/^第 2 行：/);
  });

  it('compute what is computed, whatever they say', () => {
    expect(check([{ material, quantity: '2', price: '3.00', amount: '999.00' }]).values).toMatchObject({ total: '6.00' });
  });

  it('may not all be empty where some are required, and empty ones do not count', () => {
    expect(check([{}, { note: '' }]).issues).toMatchObject([{ field: 'lines', code: 'required' }]);
    expect(check([{}, { material, quantity: '1', price: '1.00' }]).values).toMatchObject({ total: '1.00' });
  });

  it('take part in the rules above them, also when only other fields change', () => {
    expect(check([{ material, quantity: '1', price: '1000.01' }]).issues).toMatchObject([{ field: 'lines', code: 'rule' }]);
    const existing = { name: '采购', lines: [{ material, quantity: '1.000', price: '7.00', amount: '7.00' }] };
    const { values } = validateRecord(order, { name: '改名' }, { partial: true, existing, entity: () => line });
    expect(values).toMatchObject({ name: '改名', total: '7.00' });
  });

  it('are all replaced by a change', () => {
    const existing = { name: '采购', lines: [{ material, quantity: '1.000', price: '7.00', amount: '7.00' }] };
    expect(check([{ material, quantity: '2', price: '2.00' }], existing).values).toMatchObject({ total: '4.00' });
  });
});
