import { describe, expect, it } from 'vitest';
import { ref, select, text } from '../fields/constructors.js';
import { definePlugin } from './definePlugin.js';
import { defineDictionary } from './dictionary.js';
import { defineDashboard } from './dashboard.js';
import { defineDuplicateRule } from './duplicateRule.js';
import { defineEntity } from './entity.js';
import { defineForm } from './form.js';
import { defineFlow } from './flow.js';
import { defineRole } from './role.js';
import { defineView } from './view.js';

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

  it('answers full names in declarations over entities, and they are data', () => {
    const { dashboards, views, duplicateRules } = definePlugin({
      id: 'shop',
      title: label,
      version: '1.0.0',
      root: 'file:///app/plugins/shop/index.ts',
      entities: {
        buyer: defineEntity({ title: label, titleField: 'name', fields: { name: text(label) } }),
        phone: defineEntity({
          title: label,
          titleField: 'number',
          fields: { number: text(label), buyer: ref('buyer', label) },
        }),
      },
      roles: {
        seller: defineRole({
          title: label,
          grants: [
            { entity: 'buyer', actions: { view: 'all' } },
            { entity: 'phone', actions: { view: 'all' } },
          ],
        }),
      },
      dashboards: {
        sales: defineDashboard({
          title: label,
          audience: ['seller'],
          widgets: {
            buyers: { kind: 'metric', title: label, entity: 'buyer', measure: { label, of: 'count' }, place: [0, 0, 6, 3] },
          },
        }),
      },
      views: {
        all: defineView({
          title: label,
          entity: 'buyer',
          where: { any: [{ referredBy: 'phone.buyer', none: true }] },
          audience: ['seller'],
        }),
      },
      duplicateRules: {
        buyer: defineDuplicateRule({
          title: label,
          entity: 'buyer',
          blocking: [[{ field: 'number', by: 'exact', of: { entity: 'phone', by: 'buyer' } }]],
          evidence: [{ on: [{ field: 'name', by: 'exact' }], score: 1, level: 'block', message: label }],
        }),
      },
    });
    expect(dashboards.sales).toMatchObject({ audience: ['shop:seller'], widgets: { buyers: { entity: 'shop:buyer' } } });
    expect(views.all).toMatchObject({
      entity: 'shop:buyer',
      audience: ['shop:seller'],
      where: { any: [{ referredBy: 'shop:phone.buyer' }] },
    });
    expect(duplicateRules.buyer).toMatchObject({ entity: 'shop:buyer', blocking: [[{ of: { entity: 'shop:phone' } }]] });
    const declared = { dashboards, views, duplicateRules };
    expect(JSON.parse(JSON.stringify(declared))).toEqual(declared);
  });

  it('answers full names in the subject library', () => {
    const { subject } = definePlugin({
      id: 'library',
      title: { zh: '书', en: 'Books' },
      version: '1.0.0',
      root: import.meta.url,
      needs: ['base'],
      entities: { film: { title: { zh: '片', en: 'Film' }, titleField: 'name', fields: {} as never } },
      subject: { title: { zh: '书库', en: 'Books' }, entities: ['film', 'base:person'], views: ['base:everybody'] },
    });
    expect(subject).toMatchObject({ entities: ['library:film', 'base:person'], views: ['base:everybody'] });
  });

  it('finds its files beside the sources, also when it runs from dist', () => {
    expect(new URL('flows/lend.bpmn', library.root).href).toBe('file:///app/plugins/library/flows/lend.bpmn');
  });

  it('fills in the parts that are left out', () => {
    const empty = definePlugin({ id: 'empty', title: label, version: '1.0.0', root: 'file:///app/plugins/empty/index.ts' });
    expect(empty).toMatchObject({ needs: [], dictionaries: {}, entities: {}, forms: {}, flows: {}, handlers: {}, roles: {} });
    expect(empty).toMatchObject({
      dashboards: {},
      views: {},
      tagRules: {},
      duplicateRules: {},
      cleaningRules: {},
      importTemplates: {},
    });
    expect(empty.root).toBe('file:///app/plugins/empty/');
  });
});
