import type { EntityDefinition } from '../../definition/entity.js';
import type { ImportColumn } from '../../definition/importTemplate.js';
import { choicesOf } from '../../fields/choicesOf.js';
import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';

function columnIssues(
  { dictionaries }: Inspection,
  { fields }: EntityDefinition,
  { field, words = {} }: ImportColumn,
): readonly string[] {
  const definition = fields[field];
  if (definition === undefined) return [`Expected a field ${field}, but there is none.`];
  if (definition.computed === true) return [`Take ${field} away: it is computed, and so never imported.`];
  const dictionary = definition.dictionary === undefined ? undefined : dictionaries.get(definition.dictionary);
  if (dictionary === undefined) return [];
  const { codes } = choicesOf(dictionary);
  return Object.values(words)
    .filter((code) => codes.get(code) !== code)
    .map((code) => `Expected a code of ${definition.dictionary}, but a word stands for ${code}.`);
}

/** Tables bring fields that may be written, all that are required, and are matched by columns that they have. */
export function checkImportTemplates(inspection: Inspection): readonly Finding[] {
  return Object.entries(inspection.plugin.importTemplates).flatMap(([name, { entity: target, columns, mode, match }]) => {
    const say = (place: string, remedy: string): Finding => ({ file: `import-templates/${name}.ts`, place, remedy });
    const entity = inspection.entities.get(target);
    if (entity === undefined) return [say('entity', `Expected an entity ${target}, but there is none.`)];
    const brought = new Set(columns.map(({ field }) => field));
    const headers = columns.flatMap(({ field, aliases = [] }) => {
      const label = entity.fields[field]?.label;
      return [field, ...(label === undefined ? [] : [label.zh, label.en]), ...aliases];
    });
    return [
      ...columns.flatMap((column) =>
        columnIssues(inspection, entity, column).map((remedy) => say(`column ${column.field}`, remedy)),
      ),
      ...Object.entries(entity.fields)
        .filter(([field, { required, computed, default: fallback }]) => {
          return required === true && computed !== true && fallback === undefined && mode !== 'update' && !brought.has(field);
        })
        .map(([field]) => say('columns', `Bring ${field} too: the entity requires it.`)),
      ...match
        .flat()
        .filter((field) => !brought.has(field))
        .map((field) => say('match', `Bring ${field} as a column, or do not match by it.`)),
      ...(mode === 'insert' || match.length > 0
        ? []
        : [say('match', `Say by which fields records are found: ${mode} needs it.`)]),
      ...headers
        .filter((header, i) => headers.indexOf(header) < i)
        .map((header) => say('columns', `Expected “${header}” to mean one column, but it means two.`)),
    ];
  });
}
