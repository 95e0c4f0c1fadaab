import type { PluginDefinition } from '@vermilion/plugin-kit';
import type { HttpIssue } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';
import type { Registry } from '../../plugins/registry.js';
import { conditionIssues } from './conditionIssues.js';
import type { RoleDraft } from './roleDraft.js';

/** Every function that some plugin's role opens: there are no others. */
export const knownFunctions = (plugins: readonly PluginDefinition[]): readonly string[] => [
  ...new Set(plugins.flatMap(({ roles }) => Object.values(roles).flatMap(({ functions = [] }) => functions))),
];

/** @throws {HttpError} 422 for functions, entities and fields that do not exist. */
export function checkRole(plugins: readonly PluginDefinition[], { entities }: Registry, draft: RoleDraft): void {
  const functions = new Set(knownFunctions(plugins));
  const issues = [
    ...(draft.functions ?? []).filter((name) => !functions.has(name)).map((name) => unknown('functions', 'function', name)),
    ...(draft.grants ?? []).flatMap(({ entity, fields = {}, where = [] }) => {
      const known = entities.get(entity);
      if (!known) return [unknown('grants', 'entity', entity)];
      return [
        ...Object.keys(fields)
          .filter((field) => !Object.hasOwn(known.fields, field))
          .map((field) => unknown('grants', 'field', `${entity}.${field}`)),
        ...conditionIssues(entity, known, where),
      ];
    }),
  ];
  if (issues.length > 0) throw refusals.invalid(issues);
}

const unknown = (place: string, what: 'function' | 'entity' | 'field', name: string): HttpIssue => ({
  field: place,
  id: `unknown_${what}`,
  message: { zh: `${name} 不存在`, en: `Expected a known ${what}, but there is no ${name}.` },
});
