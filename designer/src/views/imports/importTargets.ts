import type { Text } from '@vermilion/plugin-kit';
import type { ImportPlan } from '../../api/imports.js';
import type { EntityMeta, FieldMeta } from '../../api/manifest.js';

/** Kinds that no cell can hold. */
const NOT_IN_CELLS: ReadonlySet<string> = new Set(['file', 'image', 'table', 'json']);

/** The fields that the reader may fill by a file. */
export const importTargets = (entity: EntityMeta): (FieldMeta & { readonly name: string })[] =>
  Object.entries(entity.fields)
    .filter(([, field]) => field.access === 'write' && !field.computed && !NOT_IN_CELLS.has(field.kind))
    .map(([name, field]) => ({ ...field, name }));

export interface MatchChoice {
  /** Fields joined by `+`. */
  readonly key: string;
  /** Keys of texts, or labels of fields. */
  readonly names: readonly (string | Text)[];
}

const OF_RECORDS: Readonly<Record<string, string>> = { $id: 'imports.recordId', $no: 'imports.number' };

/** By what records can be found: each planned column that can be compared, and the rules that are planned already. */
export function matchChoices(entity: EntityMeta, plan: ImportPlan): MatchChoice[] {
  const single = plan.columns
    .map(({ field }) => field)
    .filter(
      (name) =>
        name in OF_RECORDS || !['multi', 'tags', 'users', 'refs', 'longtext'].includes(entity.fields[name]?.kind ?? 'longtext'),
    )
    .map((name) => [name]);
  const rules = [...plan.match, ...single.filter(([name]) => !plan.match.some((rule) => rule.length === 1 && rule[0] === name))];
  return rules.map((rule) => ({
    key: rule.join('+'),
    names: rule.map((name) => OF_RECORDS[name] ?? entity.fields[name]?.label ?? { zh: name, en: name }),
  }));
}
