import type { PluginDefinition } from '@vermilion/plugin-kit';
import { describe, expect, it } from 'vitest';
import { libraryPlugin } from '../testing/library/libraryPlugin.js';
import { loadPlugins, type ImportModule } from './loadPlugins.js';
import { PluginError } from './pluginError.js';
import { createRegistry } from './registry.js';

const plugin = (id: string, more: Partial<PluginDefinition> = {}): PluginDefinition => ({
  id,
  title: { zh: id, en: id },
  version: '1.0.0',
  needs: [],
  dictionaries: {},
  entities: {},
  forms: {},
  flows: {},
  handlers: {},
  dashboards: {},
  views: {},
  tagRules: {},
  duplicateRules: {},
  cleaningRules: {},
  importTemplates: {},
  schedules: {},
  actions: {},
  roles: {},
  root: 'file:///',
  ...more,
});

function load(modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const importModule: ImportModule = async (name) => {
    const found = modules[name];
    if (!found) throw new Error(`Cannot find package ${name}`);
    return found;
  };
  return loadPlugins(Object.keys(modules), importModule);
}

const problemsOf = (loading: Promise<unknown>): Promise<readonly string[]> =>
  loading.then(
    () => [],
    (error: unknown) => {
      if (error instanceof PluginError) return error.problems;
      throw error;
    },
  );

describe('loading plugins', () => {
  it('brings needed ones first', async () => {
    const plugins = await load({
      c: { c: plugin('c', { needs: ['b', 'a'] }) },
      b: { b: plugin('b', { needs: ['a'] }) },
      a: { a: plugin('a'), helper: () => 1 },
    });
    expect(plugins.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('lists everything that does not fit, in one message', async () => {
    expect(await problemsOf(load({ a: { a: plugin('a', { needs: ['x'] }) }, b: { b: plugin('a') } }))).toEqual([
      'Expected one plugin with the id a, but there are two.',
      'Plugin a needs x, but that is not in the list of plugins.',
    ]);
    expect(await problemsOf(load({ a: { a: plugin('a', { needs: ['b'] }) }, b: { b: plugin('b', { needs: ['a'] }) } }))).toEqual([
      'Expected needs without a circle, but a needs b needs a.',
    ]);
  });

  it('names packages that are missing or hold no plugin', async () => {
    const loading = loadPlugins(['gone', 'empty'], async (name) => {
      if (name === 'gone') throw new Error('Cannot find package gone');
      return { value: 1 };
    });
    await expect(loading).rejects.toThrow(
      'Expected plugins that fit together, but:\n' +
        '  - Expected gone to load, but: Cannot find package gone\n' +
        '  - Expected empty to export one value made by definePlugin, but it exports 0.',
    );
  });

  it('finds names that are used but not defined, and names that cannot be columns', async () => {
    const broken = plugin('a', {
      entities: {
        thing: {
          title: { zh: '', en: '' },
          titleField: 'nam',
          fields: {
            'x; DROP': { kind: 'text', label: { zh: '', en: '' } },
            kind: { kind: 'select', label: { zh: '', en: '' }, dictionary: 'a:gone' },
          },
        },
      },
      roles: { r: { title: { zh: '', en: '' }, grants: [{ entity: 'a:gone', actions: {} }] } },
    });
    expect(await problemsOf(load({ a: { a: broken } }))).toEqual([
      'Plugin a, entity thing.x; DROP: expected a name like dealAmount (at most 40 letters and digits), but got "x; DROP".',
      'Plugin a, entity thing.kind: expected dictionary a:gone to exist, but it does not.',
      'Plugin a, entity thing: expected a field nam, but there is none.',
      'Plugin a, role r: expected entity a:gone to exist, but it does not.',
    ]);
  });

  it('registers everything by full names', async () => {
    const registry = createRegistry(await load({ lib: { libraryPlugin } }));
    expect([...registry.entities.keys()]).toEqual(['lib:member']);
    expect(registry.roles.get('lib:auditor')).toBe(libraryPlugin.roles['auditor']);
  });
});
