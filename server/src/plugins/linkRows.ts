import { ref, type EntityDefinition } from '@vermilion/plugin-kit';
import { PluginError } from './pluginError.js';

type Entities = ReadonlyMap<string, EntityDefinition>;

/** Name of the field by which a row knows its record. */
export const PARENT = 'parent';

/**
 * Ties the entities of rows to the tables that they are in: each gets a field `parent`, so that rows can be listed, counted and
 * searched for like any record.
 *
 * @throws {PluginError} if rows are of no table, or of several.
 */
export function linkRows(entities: Entities): Entities {
  const linked = new Map(entities);
  const problems: string[] = [];
  for (const [name, entity] of entities) {
    if (entity.rows === undefined) continue;
    const [rowsOf, ...others] = tablesOf(entities, name);
    if (rowsOf === undefined || others.length > 0) {
      problems.push(
        `Expected one table field with the rows ${name}, but there ${others.length > 0 ? 'are several' : 'is none'}.`,
      );
      continue;
    }
    const { title } = entities.get(rowsOf.entity)!;
    const parent = ref(rowsOf.entity, title, { computed: true, indexed: true, list: true });
    linked.set(name, { ...entity, rowsOf, fields: { ...entity.fields, [PARENT]: parent } });
  }
  if (problems.length > 0) throw new PluginError(problems);
  return linked;
}

function tablesOf(entities: Entities, rows: string) {
  return [...entities].flatMap(([entity, { fields }]) =>
    Object.entries(fields)
      .filter(([, field]) => field.kind === 'table' && field.entity === rows)
      .map(([field]) => ({ entity, field })),
  );
}
