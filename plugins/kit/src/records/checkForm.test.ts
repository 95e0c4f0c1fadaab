import { describe, expect, it } from 'vitest';
import type { FieldDefinition } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { checkForm } from './checkForm.js';
import { validateForm } from './validateForm.js';

const label = (text: string) => ({ zh: text, en: text });
const field = (kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  kind,
  label: label(kind),
  ...more,
});
const entity = { fields: { days: field('int', { required: true }), price: field('money') } };
const form = (more: Partial<FormDefinition> = {}): FormDefinition => ({
  title: label('出差'),
  entity: 'x:trip',
  sections: [{ fields: ['days', 'price', 'total', 'tax', 'reason'] }],
  extra: {
    tax: field('money', { formula: 'total * 0.5', computed: true }),
    total: field('money', { formula: 'days * price', computed: true }),
    reason: field('text', { required: true }),
  },
  visibleWhen: { reason: 'total > 100' },
  rules: [{ id: 'short', must: 'days <= 30', field: 'days', message: label('最多 30 天') }],
  ...more,
});
const codes = (more: Partial<FormDefinition>) => checkForm(form(more), entity).map(({ field: at, code }) => [at, code]);

describe('the check of a form', () => {
  it('finds nothing wrong with a sound form', () => {
    expect(checkForm(form(), entity)).toEqual([]);
  });

  it('names fields that are not there, stand twice, or have a name of the entity', () => {
    expect(codes({ sections: [{ fields: ['days', 'days', 'nothing', 'price', 'tax', 'total', 'reason'] }] })).toEqual([
      ['nothing', 'unknown_field'],
      ['days', 'duplicate_field'],
    ]);
    expect(codes({ extra: { ...form().extra, days: field('int') } })).toEqual([['days', 'field_exists']]);
    expect(codes({ sections: [{ fields: [] }], visibleWhen: {}, rules: [] })).toEqual([[null, 'empty_form']]);
  });

  it('says where an expression breaks, and what it reads that is not there', () => {
    const [broken] = checkForm(form({ visibleWhen: { reason: 'total >' } }), entity);
    expect(broken).toMatchObject({ field: 'reason', part: 'visibleWhen', code: 'expression' });
    expect(broken!.message.en).toMatch(/at \d+/);
    expect(codes({ requiredWhen: { price: 'color = "red"' } })).toEqual([['price', 'unknown_variable']]);
  });

  it('finds formulas in a circle, defaults that do not fit, and what must be filled but is never shown', () => {
    const circle = { ...form().extra, total: field('money', { formula: 'tax + 1', computed: true }) };
    expect(codes({ extra: circle })).toEqual([
      ['total', 'formula_cycle'],
      ['tax', 'formula_cycle'],
    ]);
    expect(codes({ overrides: { days: { default: 'many' } } })).toMatchObject([['days', expect.any(String)]]);
    expect(codes({ visibleWhen: { reason: 'false' } })).toEqual([['reason', 'required_hidden']]);
  });
});

describe('a form with formulas that read formulas', () => {
  it('computes them in their order, whatever the order of the fields', () => {
    const { values, issues } = validateForm(form({ visibleWhen: {} }), entity, { days: 3, price: '50.00', reason: '开会' });
    expect(issues).toEqual([]);
    expect(values).toMatchObject({ total: '150.00', tax: '75.00' });
  });

  it('checks its own rules, and takes nothing for a field that is not shown, even where a task requires it', () => {
    expect(validateForm(form(), entity, { days: 31, price: '1.00' }).issues).toMatchObject([{ field: 'days', code: 'rule' }]);
    const hidden = form({ visibleWhen: { reason: 'days > 5' } });
    const { values, issues } = validateForm(hidden, entity, { days: 1, reason: '偷偷' }, { required: { reason: true } });
    expect([issues, values['reason']]).toEqual([[], null]);
  });

  it('computes a field of the entity where the form has a formula for it, and refuses it from people', () => {
    const computed = form({ overrides: { price: { formula: 'days * 10' } } });
    expect(validateForm(computed, entity, { days: 20, reason: '开会' }).values).toMatchObject({
      price: '200.00',
      total: '4000.00',
    });
    expect(validateForm(computed, entity, { days: 2, price: '1.00', reason: '开会' }).issues).toMatchObject([{ field: 'price' }]);
  });
});
