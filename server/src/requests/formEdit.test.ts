import type { FormBinding } from '@vermilion/engine';
import type { EntityDefinition, FormDefinition } from '@vermilion/plugin-kit';
import { describe, expect, it } from 'vitest';
import { formNamed } from '../definitions/formOf.js';
import { HttpError } from '../http/httpError.js';
import { editForm, type FormEditInput } from './formEdit.js';

const label = (text: string) => ({ zh: text, en: text });
const entity: EntityDefinition = {
  title: label('order'),
  titleField: 'name',
  fields: {
    name: { kind: 'text', label: label('name'), length: 20, required: true },
    amount: { kind: 'money', label: label('amount') },
    stage: { kind: 'text', label: label('stage'), length: 20, computed: true },
  },
};
const definition: FormDefinition = {
  title: label('order'),
  entity: 'x:order',
  sections: [{ fields: ['name', 'amount', 'stage', 'note'] }],
  extra: { note: { kind: 'text', label: label('note'), length: 20 } },
};
const form = formNamed({ forms: new Map([['x:form', definition]]), entities: new Map([['x:order', entity]]) }, 'x:form')!;
const binding = (more: Partial<FormBinding> = {}): FormBinding => ({
  key: undefined,
  fields: {},
  otherwise: 'read',
  required: [],
  ...more,
});
const edit = (more: Partial<FormEditInput>) =>
  editForm({
    registry: { dictionaries: new Map() },
    form,
    binding: binding(),
    input: {},
    complete: true,
    at: Date.UTC(2026, 10, 22),
    timeZone: 'Asia/Shanghai',
    ...more,
  });
function issues(more: Partial<FormEditInput>) {
  try {
    edit(more);
  } catch (error) {
    if (error instanceof HttpError) return error.issues?.map(({ field, id }) => `${field} ${id}`);
    throw error;
  }
  return [];
}
const EXISTING = { name: 'a', amount: '1.00', stage: 'draft', note: null };

describe('what is written into a form at a node', () => {
  it('is taken where the node lets write, with what has changed, as the process sees it', () => {
    const { values, changes, variables } = edit({
      binding: binding({ fields: { amount: 'write' } }),
      input: { amount: '12.5' },
      existing: EXISTING,
    });
    expect(values).toEqual({ ...EXISTING, amount: '12.50' });
    expect(changes).toEqual([{ field: 'amount', before: '1.00', after: '12.50' }]);
    expect(variables).toEqual({ amount: 12.5 });
  });
  it('changes nothing where the value stays the same', () => {
    const same = edit({ binding: binding({ otherwise: 'write' }), input: { amount: '1' }, existing: EXISTING });
    expect(same.changes).toEqual([]);
  });
  it('is refused where the node shows only, hides, or knows no such field', () => {
    const given = { binding: binding({ fields: { note: 'hidden' } }), existing: EXISTING };
    expect(issues({ ...given, input: { amount: '1', note: 'x', other: 1 } })).toEqual([
      'amount field_not_writable',
      'note unknown_field',
      'other unknown_field',
    ]);
    expect(issues({ binding: binding({ otherwise: 'write' }), input: { stage: 'x' }, existing: EXISTING })).toEqual([
      'stage field_not_writable',
    ]);
    expect(issues({ binding: binding({ otherwise: 'write' }), input: { constructor: 1 }, existing: EXISTING })).toEqual([
      'constructor unknown_field',
    ]);
  });
  it('must be complete when approving, need not when rejecting', () => {
    const given = { binding: binding({ fields: { note: 'write' }, required: ['note'] }), existing: EXISTING };
    expect(issues(given)).toEqual(['note required']);
    expect(issues({ ...given, input: { note: ' ' } })).toEqual(['note required']);
    expect(issues({ ...given, complete: false })).toEqual([]);
    expect(issues({ ...given, input: { note: 'x' } })).toEqual([]);
  });
  it('demands of a submission what its writer can fill in', () => {
    expect(issues({ binding: binding({ otherwise: 'write' }) })).toEqual(['name required']);
    expect(issues({ binding: binding({ otherwise: 'write', fields: { name: 'hidden' } }) })).toEqual([]);
  });
  it('is nothing where there is no form', () => {
    expect(issues({ form: undefined, input: { x: 1 } })).toEqual(['x unknown_field']);
    expect(edit({ form: undefined, existing: { a: 1 } }).values).toEqual({ a: 1 });
  });
});
