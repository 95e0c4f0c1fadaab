import { describe, expect, it } from 'vitest';
import { defineEntity } from '../define/entity.js';
import { bool, date, idcard, int, money, select, text } from '../fields/constructors.js';
import { validateRecord } from './validateRecord.js';

const label = (zh: string) => ({ zh, en: zh });
const contract = defineEntity({
  title: label('合同'),
  titleField: 'name',
  fields: {
    name: text(label('名称'), { length: 20, required: true }),
    status: select('status', label('状态'), { required: true, default: 'draft' }),
    amount: money(label('金额'), { required: true }),
    paid: money(label('已回款'), { computed: true, default: '0.00' }),
    unpaid: money(label('未回款'), { computed: true, formula: 'amount - paid' }),
    start: date(label('起')),
    end: date(label('止')),
    code: text(label('编码'), { writeOnce: true }),
    urgent: bool(label('加急'), { default: false }),
    idNo: idcard(label('身份证')),
    count: int(label('数')),
  },
  rules: [{ id: 'period', must: 'end = null or end >= start', field: 'end', message: label('止不早于起') }],
});
const dictionary = () => ({
  title: label('状态'),
  items: { draft: { label: label('草稿') }, signed: { label: label('已签') }, void: { label: label('作废') } },
  transitions: { draft: ['signed', 'void'], signed: [] },
});

describe('validateRecord', () => {
  it('normalizes, fills in defaults and computes formulas', () => {
    expect(validateRecord(contract, { name: ' 采购 ', amount: '12.5' })).toEqual({
      ok: true,
      issues: [],
      warnings: [],
      values: {
        name: '采购',
        status: 'draft',
        amount: '12.50',
        paid: '0.00',
        unpaid: '12.50',
        start: null,
        end: null,
        code: null,
        urgent: false,
        idNo: null,
        count: null,
      },
    });
  });

  it('refuses what makes a formula overflow, at the field of the formula', () => {
    const { issues } = validateRecord(
      contract,
      { name: '采购', amount: '9999999999999999.99', paid: '-1.00' },
      { computed: true },
    );
    expect(issues).toMatchObject([{ field: 'unpaid', code: 'range' }]);
  });

  it('names every field that is wrong, once', () => {
    const { ok, issues } = validateRecord(contract, {
      name: ' ',
      amount: 5,
      paid: '1.00',
      nonsense: 1,
      constructor: 1,
      start: '2026-02-30',
      end: '2026-01-01',
    });
    expect(ok).toBe(false);
    expect(issues.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'amount type',
      'constructor unknown_field',
      'name required',
      'nonsense unknown_field',
      'paid not_writable',
      'start format',
    ]);
  });

  it('holds the rules across fields, with what the record has already', () => {
    const existing = { start: '2026-05-01', end: '2026-06-01' };
    expect(validateRecord(contract, { end: '2026-04-01' }, { partial: true, existing }).issues).toMatchObject([
      { field: 'end', code: 'rule' },
    ]);
    expect(validateRecord(contract, { end: '2026-05-01' }, { partial: true, existing }).ok).toBe(true);
    expect(validateRecord(contract, { end: null }, { partial: true, existing }).ok).toBe(true);
  });

  it('changes only what is given, and what depends on it', () => {
    const existing = { name: '甲', amount: '10.00', paid: '4.00', unpaid: '6.00' };
    expect(validateRecord(contract, { amount: '20' }, { partial: true, existing }).values).toEqual({
      amount: '20.00',
      unpaid: '16.00',
    });
    expect(validateRecord(contract, { name: '' }, { partial: true, existing }).issues).toMatchObject([
      { field: 'name', code: 'required' },
    ]);
  });

  it('guards transitions, codes and fields that are set once', () => {
    const options = { partial: true, existing: { status: 'signed', code: 'A1' }, dictionary };
    expect(validateRecord(contract, { status: 'draft' }, options).issues).toMatchObject([
      { field: 'status', code: 'transition' },
    ]);
    expect(validateRecord(contract, { status: 'other' }, options).issues).toMatchObject([
      { field: 'status', code: 'unknown_value' },
    ]);
    expect(validateRecord(contract, { code: 'A2' }, options).issues).toMatchObject([{ field: 'code', code: 'not_writable' }]);
    expect(validateRecord(contract, { code: 'A1', status: 'signed' }, options).ok).toBe(true);
  });

  it('lets handlers write computed fields', () => {
    expect(
      validateRecord(contract, { paid: '3' }, { partial: true, existing: { amount: '10.00' }, computed: true }).values,
    ).toEqual({
      paid: '3.00',
      unpaid: '7.00',
    });
  });
});
