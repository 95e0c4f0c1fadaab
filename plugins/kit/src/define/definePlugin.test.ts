import { describe, expect, it } from 'vitest';
import { ref, select, text } from '../fields/constructors.js';
import { definePlugin } from './definePlugin.js';
import { defineDictionary } from './dictionary.js';
import { defineEntity } from './entity.js';
import { defineForm } from './form.js';
import { defineFlow } from './flow.js';
import { defineRole } from './role.js';

const label = { zh: '名', en: 'Name' };
const library = definePlugin({
  id: 'library',
  title: label,
  version: '1.0.0',
  needs: ['base'],
  root: 'file:///app/plugins/library/dist/index.js',
  dictionaries: { status: defineDictionary({ title: label, items: { on: { label } } }) },
  entities: {
    book: defineEntity({
      title: label,
      titleField: 'name',
      fields: {
        name: text(label),
        status: select('status', label),
        keeper: ref('base:person', label),
        after: ref('book', label),
      },
    }),
  },
  forms: {
    loan: defineForm({
      title: label,
      entity: 'book',
      sections: [{ fields: ['name', 'state'] }],
      extra: { state: select('status', label) },
    }),
  },
  flows: {
    lend: defineFlow({
      title: label,
      category: label,
      diagram: 'flows/lend.bpmn',
      start: 'loan',
      startableBy: ['reader', 'base:user'],
      requestTitle: '{name}',
      summary: [],
    }),
  },
  roles: { reader: defineRole({ title: label, grants: [{ entity: 'book', actions: { view: 'all' } }] }) },
  *samples() {
    yield { entity: 'book', key: 'one', owner: 'x', fields: {} };
  },
});

describe('definePlugin', () => {
  it('answers full names everywhere', () => {
    expect(library.entities.book?.fields).toMatchObject({
      status: { dictionary: 'library:status' },
      keeper: { entity: 'base:person' },
      after: { entity: 'library:book' },
    });
    expect(library.forms.loan).toMatchObject({ entity: 'library:book', extra: { state: { dictionary: 'library:status' } } });
    expect(library.flows.lend).toMatchObject({ start: 'library:loan', startableBy: ['library:reader', 'base:user'] });
    expect(library.roles.reader?.grants).toMatchObject([{ entity: 'library:book' }]);
    expect([...library.samples!({} as never)]).toMatchObject([{ entity: 'library:book' }]);
  });

  it('finds its files beside the sources, also when it runs from dist', () => {
    expect(new URL('flows/lend.bpmn', library.root).href).toBe('file:///app/plugins/library/flows/lend.bpmn');
  });

  it('fills in the parts that are left out', () => {
    const empty = definePlugin({ id: 'empty', title: label, version: '1.0.0', root: 'file:///app/plugins/empty/index.ts' });
    expect(empty).toMatchObject({ needs: [], dictionaries: {}, entities: {}, forms: {}, flows: {}, handlers: {}, roles: {} });
    expect(empty.root).toBe('file:///app/plugins/empty/');
  });
});
