import { describe, expect, it } from 'vitest';
import type { PluginDefinition } from '../definition/plugin.js';
import type { SampleRecord } from '../definition/sample.js';
import { checkPlugin, findingsOf, type CheckOptions } from './checkPlugin.js';

const label = { zh: '名', en: 'Name' };
/** Full names, as `definePlugin` answers them; that it would not let these mistakes through is the business of its own tests. */
const library: PluginDefinition = {
  id: 'library',
  title: label,
  version: '1.0.0',
  needs: [],
  root: new URL('./', import.meta.url).href,
  dictionaries: { status: { title: label, items: { on: { label }, off: { label } } } },
  entities: {
    book: {
      title: label,
      titleField: 'name',
      fields: {
        name: { kind: 'text', label, required: true, length: 10 },
        status: { kind: 'select', label, dictionary: 'library:status', default: 'on' },
      },
    },
  },
  forms: {},
  flows: {},
  handlers: {},
  roles: { reader: { title: label, grants: [{ entity: 'library:book', actions: { view: 'all' } }] } },
  dashboards: {},
  views: {},
  tagRules: {},
  duplicateRules: {},
  cleaningRules: {},
  importTemplates: {},
  schedules: {},
  actions: {},
};
const book = library.entities.book!;
const loan = { title: label, entity: 'library:book', sections: [{ fields: ['name', 'status'] }] };
const lend = {
  title: label,
  category: label,
  diagram: 'checkPlugin.bpmn',
  start: 'library:loan',
  startableBy: [],
  requestTitle: '{name}',
  summary: ['name'],
};

const say = (change: Partial<PluginDefinition>, options?: CheckOptions) =>
  findingsOf({ ...library, ...change }, options).map(({ file, place, remedy }) => `${file}, ${place}: ${remedy}`);
const withBook = (change: Partial<typeof book>) => ({ entities: { book: { ...book, ...change } } });

describe('checkPlugin', () => {
  it('has nothing to say about a sound plugin', () => expect(say({})).toEqual([]));

  it('throws one error that lists everything', () => {
    const broken = { ...library, title: { zh: '名', en: ' ' }, needs: ['base'] };
    expect(() => checkPlugin(broken)).toThrow(
      'Plugin library is not sound (2):\n  index.ts, title: Write the text in both languages; en is empty.\n  index.ts, needs: Give the plugin base to checkPlugin: { needs: [base] }.',
    );
  });

  it.each<[string, Partial<PluginDefinition>, string]>([
    [
      'a label in one language',
      withBook({ title: { zh: '', en: 'Book' } }),
      'entities/book.ts, title: Write the text in both languages',
    ],
    [
      'an unknown dictionary',
      withBook({ fields: { ...book.fields, color: { kind: 'select', label, dictionary: 'library:color' } } }),
      'entities/book.ts, color: Expected a dictionary library:color',
    ],
    [
      'an unknown entity',
      withBook({ fields: { ...book.fields, author: { kind: 'ref', label, entity: 'library:author' } } }),
      'entities/book.ts, author: Expected a entity library:author',
    ],
    [
      'a default that is no code',
      withBook({ fields: { ...book.fields, status: { ...book.fields.status!, default: 'gone' } } }),
      'entities/book.ts, status: Expected a code in library:status gone',
    ],
    ['an unknown title field', withBook({ titleField: 'isbn' }), 'Expected a field isbn'],
    [
      'a rule that reads an unknown field',
      withBook({ rules: [{ id: 'r', must: 'isbn != null', field: 'name', message: label }] }),
      'entities/book.ts, rule r: Expected fields only, but “isbn != null” reads isbn',
    ],
    [
      'a rule that is no FEEL',
      withBook({ rules: [{ id: 'r', must: 'name ==', field: 'name', message: label }] }),
      'entities/book.ts, rule r: Expected a FEEL expression',
    ],
    [
      'a transition to an unknown code',
      { dictionaries: { status: { ...library.dictionaries.status!, transitions: { on: ['gone'] } } } },
      'dictionaries/status.ts, transitions: Expected a code gone',
    ],
    [
      'a grant for an unknown field',
      {
        roles: {
          reader: { title: label, grants: [{ entity: 'library:book', actions: { view: 'all' }, fields: { isbn: 'read' } }] },
        },
      },
      'roles/reader.ts, grant for library:book: Expected a field isbn',
    ],
    [
      'a grant without a scope',
      { roles: { reader: { title: label, grants: [{ entity: 'library:book', actions: {} }] } } },
      'Name at least one action with its scope',
    ],
    ['an entity that nobody may see', { roles: {} }, 'entities/book.ts, book: Use it, take it away'],
    [
      'a dictionary that nobody uses',
      { dictionaries: { ...library.dictionaries, color: { title: label, items: {} } } },
      'dictionaries/color.ts, color: Use it, take it away',
    ],
    [
      'a form with an unknown field',
      { forms: { loan: { ...loan, sections: [{ fields: ['isbn'] }] } } },
      'forms/loan.ts, sections: Expected a field isbn',
    ],
  ])('finds %s', (_what, change, finding) =>
    expect(say(change)).toEqual(expect.arrayContaining([expect.stringContaining(finding)])),
  );

  it('lets parts be for other plugins, if that is said', () => {
    const color = { dictionaries: { ...library.dictionaries, color: { title: label, items: {} } } };
    expect(say(color, { forOthers: ['dictionaries.color'] })).toEqual([]);
  });

  it('finds in a diagram what does not exist, is not drawn, or lies on something else', () => {
    const findings = say({ forms: { loan }, flows: { lend } }, { stories: { lend: () => undefined } });
    for (const finding of [
      'other_process: Call the process library_…',
      'start: Expected a field isbn in the form',
      'ask: Expected a form library:missing',
      'ask: Expected a role library:nobody',
      'ask: Expected name to be a field of the form that holds people',
      'serve: Expected a handler library:missing',
      'yes: Expected a field of the form, but “status = "gone" and pages > 3” reads pages',
      'yes: Expected a code of library:status, but “status = "gone" and pages > 3” says gone',
      'serve: Draw it: the diagram has no shape for it',
      'three: Draw it: the diagram has no line for it',
      'ask: Move it away from which: their shapes overlap',
    ])
      expect(findings).toEqual(expect.arrayContaining([expect.stringContaining(`checkPlugin.bpmn, ${finding}`)]));
  });

  it('finds names of a flow that mean nothing, and a file that is not there', () => {
    const wrong = {
      ...lend,
      diagram: 'missing.bpmn',
      start: 'library:gone',
      startableBy: ['library:nobody'],
      onApproved: 'library:gone',
    };
    const findings = say({ flows: { lend: wrong } });
    for (const finding of [
      'flows/lend.ts, start: Expected a form library:gone',
      'flows/lend.ts, startableBy: Expected a role library:nobody',
      'flows/lend.ts, onApproved: Expected a handler library:gone',
      'missing.bpmn, file: cannot be read',
      'library.test.ts, lend: Tell a story of the flow',
    ])
      expect(findings).toEqual(expect.arrayContaining([expect.stringContaining(finding)]));
  });

  it('runs the stories', () => {
    const story = () => {
      throw new Error('nobody came');
    };
    expect(say({ forms: { loan }, flows: { lend } }, { stories: { lend: story } })).toContain(
      'library.test.ts, lend: The story fails: nobody came',
    );
  });

  it('holds samples to the rules', () => {
    let runs = 0;
    const samples = (): Iterable<SampleRecord> => [
      { entity: 'library:book', key: 'a', owner: 'x', fields: { name: 'A far too long name' } },
      { entity: 'library:book', key: 'a', owner: 'x', fields: { name: 'ok', status: { $ref: 'later' } } },
      { entity: 'library:page', key: 'b', owner: 'x', fields: {}, at: ++runs },
    ];
    const findings = say({ samples });
    for (const finding of [
      'samples: Draw all chance from context.random',
      'library:book a: name: Expected at most 10 characters',
      'library:book a: Give it another key',
      'library:book a: Yield later before it',
      'library:page b: Expected an entity library:page',
    ])
      expect(findings).toEqual(expect.arrayContaining([expect.stringContaining(`samples/index.ts, ${finding}`)]));
  });
});
