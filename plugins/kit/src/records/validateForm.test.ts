import { describe, expect, it } from 'vitest';
import { defineEntity } from '../define/entity.js';
import { defineForm } from '../define/form.js';
import { decimal, longtext, money, select, text } from '../fields/constructors.js';
import { formState } from './formState.js';
import { validateForm } from './validateForm.js';

const label = (zh: string) => ({ zh, en: zh });
const contract = defineEntity({
  title: label('合同'),
  titleField: 'name',
  fields: {
    name: text(label('名称'), { required: true }),
    amount: money(label('金额'), { required: true }),
    currency: select('currency', label('币种'), { required: true, default: 'CNY' }),
    rate: decimal(label('汇率'), { length: 12, scale: 6 }),
    secret: text(label('不在表单上'), { required: true }),
  },
});
const form = defineForm({
  title: label('申请'),
  entity: 'crm:contract',
  sections: [{ fields: ['name', 'amount'] }, { fields: ['currency', 'rate', 'note'] }],
  extra: { note: longtext(label('批注')) },
  visibleWhen: { rate: 'currency != "CNY"' },
  requiredWhen: { rate: 'currency != "CNY"', note: 'amount > 50000' },
});

describe('formState', () => {
  it('follows the values', () => {
    const abroad = formState(form, contract, { currency: 'USD', amount: '60000.00' });
    expect([...abroad.hidden]).toEqual([]);
    expect([...abroad.required]).toEqual(['name', 'amount', 'currency', 'rate', 'note']);
    expect([...formState(form, contract, { currency: 'CNY', amount: '1.00' }).hidden]).toEqual(['rate']);
  });
});

describe('validateForm', () => {
  it('asks for the fields of the form only, under its conditions', () => {
    expect(validateForm(form, contract, { name: '甲', amount: '60000' }).issues).toMatchObject([
      { field: 'note', code: 'required' },
    ]);
    expect(validateForm(form, contract, { name: '甲', amount: '60000', note: '急' }).ok).toBe(true);
    expect(validateForm(form, contract, { name: '甲', amount: '1', currency: 'USD' }).issues).toMatchObject([{ field: 'rate' }]);
    expect(validateForm(form, contract, { name: '甲', amount: '1', secret: 'x' }).issues).toMatchObject([
      { code: 'unknown_field' },
    ]);
  });

  it('empties what is not shown', () => {
    expect(validateForm(form, contract, { name: '甲', amount: '1', rate: '7.1' }).values).toMatchObject({
      rate: null,
      currency: 'CNY',
    });
  });

  it('lets a task require a field and look at nothing else', () => {
    const existing = { name: '甲', amount: '1.00', currency: 'CNY' };
    const options = { partial: true, existing, required: { note: true } };
    expect(validateForm(form, contract, { note: '' }, options).issues).toMatchObject([{ field: 'note', code: 'required' }]);
    expect(validateForm(form, contract, { note: '可以' }, options)).toMatchObject({ ok: true, values: { note: '可以' } });
  });
});
