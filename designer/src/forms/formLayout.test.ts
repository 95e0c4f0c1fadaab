import { expect, test } from 'vitest';
import { fieldOf } from '../testing/fieldOf.js';
import { formLayout, type Access } from './formLayout.js';

const form = {
  title: { zh: '', en: '' },
  entity: 'crm:contract',
  sections: [
    { title: { zh: '合同', en: 'Contract' }, fields: ['name', 'amount', 'note'] },
    { title: { zh: '内部', en: 'Internal' }, fields: ['margin', 'missing'] },
  ],
};
const fields = { name: fieldOf('text'), amount: fieldOf('money'), note: fieldOf('longtext'), margin: fieldOf('money') };
const access: Record<string, Access> = { name: 'read', amount: 'masked', note: 'write', margin: 'hidden' };
const shape = (isVisible: (name: string) => boolean, separate = true) =>
  formLayout(form, fields, (name) => access[name] ?? 'write', isVisible, separate).map((section) => ({
    title: section.title?.en,
    blocks: section.blocks.map(
      (block) => `${block.writable ? 'boxes' : 'print'}: ${block.fields.map((each) => each.name).join()}`,
    ),
  }));

test('printed and writable fields stand in blocks of their own; hidden ones and empty sections leave no trace', () => {
  expect(shape(() => true)).toEqual([{ title: 'Contract', blocks: ['print: name,amount', 'boxes: note'] }]);
});

test('a field whose condition does not hold is not there', () => {
  expect(shape((name) => name !== 'note')).toEqual([{ title: 'Contract', blocks: ['print: name,amount'] }]);
});

test('without headings all sections run on', () => {
  expect(shape(() => true, false)).toEqual([{ title: undefined, blocks: ['print: name,amount', 'boxes: note'] }]);
});

test('computed fields are never boxes', () => {
  const computed = { ...fields, note: fieldOf('longtext', { computed: true }) };
  const sections = formLayout(
    form,
    computed,
    () => 'write',
    (name) => name === 'note',
  );
  expect(sections[0]!.blocks).toMatchObject([{ writable: false }]);
});
