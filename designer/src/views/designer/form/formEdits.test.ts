import type { FormDefinition } from '@vermilion/plugin-kit';
import { expect, test } from 'vitest';
import * as edits from './formEdits.js';

const text = (zh: string) => ({ zh, en: zh });
const form: FormDefinition = { title: text('出差'), entity: '', sections: [{ fields: ['a', 'b', 'c'] }, { fields: ['d'] }] };
const laid = ({ sections }: FormDefinition) => sections.map(({ fields }) => fields.join(''));

test('a field is put anywhere, and stands there once', () => {
  expect(laid(edits.putField(form, 'a', { section: 0, index: 2 }))).toEqual(['bac', 'd']);
  expect(laid(edits.putField(form, 'c', { section: 0, index: 0 }))).toEqual(['cab', 'd']);
  expect(laid(edits.putField(form, 'a', { section: 1, index: 1 }))).toEqual(['bc', 'da']);
  expect(laid(edits.putField(form, 'new', { section: 1, index: 0 }))).toEqual(['abc', 'newd']);
});

test('the keyboard moves a field by one, over the border of a section, and never out of the form', () => {
  expect(laid(edits.moveField(form, 'b', -1))).toEqual(['bac', 'd']);
  expect(laid(edits.moveField(form, 'b', 1))).toEqual(['acb', 'd']);
  expect(laid(edits.moveField(form, 'c', 1))).toEqual(['ab', 'cd']);
  expect(laid(edits.moveField(form, 'd', -1))).toEqual(['abcd', '']);
  expect(edits.moveField(form, 'a', -1)).toBe(form);
});

test('what is said of a field of the form is its definition, of one of the entity an override, and goes with it', () => {
  const { form: own, field } = edits.addOwnField(form, 'money', text('补助'), { section: 1, index: 1 }, ['money1']);
  expect([field, laid(own)]).toEqual(['money2', ['abc', 'dmoney2']]);
  const said = edits.sayOfField(edits.sayOfField(own, 'money2', { required: true }), 'a', { label: text('甲') });
  expect(said).toMatchObject({ extra: { money2: { kind: 'money', required: true } }, overrides: { a: { label: { zh: '甲' } } } });
  const shown = edits.setCondition(said, 'visibleWhen', 'a', 'd > 1');
  expect(edits.sayOfField(shown, 'a', { label: undefined })).not.toHaveProperty('overrides');
  const ruled = { ...shown, rules: [{ id: 'r', must: 'a > 1', field: 'a', message: text('大') }] };
  expect(edits.removeField(edits.removeField(ruled, 'a'), 'money2')).toEqual({
    ...form,
    sections: [{ fields: ['b', 'c'] }, { fields: ['d'] }],
    rules: [],
  });
});

test('sections come, move and go; their fields stay', () => {
  expect(laid(edits.addSection(form))).toEqual(['abc', 'd', '']);
  expect(laid(edits.moveSection(form, 0, 1))).toEqual(['d', 'abc']);
  expect(laid(edits.removeSection(form, 1))).toEqual(['abcd']);
  expect(laid(edits.removeSection(form, 0))).toEqual(['abcd']);
  expect(edits.changeSection(form, 0, { columns: 2 }).sections[0]).toEqual({ columns: 2, fields: ['a', 'b', 'c'] });
});
