import { PluginError } from '../../plugins/pluginError.js';
import type { Registry } from '../../plugins/registry.js';
import { createRecordEntity } from './createRecordEntity.js';
import type { RecordEntity } from './recordEntity.js';

/** The entities that have tables of their own, by full name. */
export type RecordEntities = ReadonlyMap<string, RecordEntity>;

/**
 * @throws {PluginError} if an entity cannot be stored, or two would share a table.
 */
export function createRecordEntities(registry: Registry): RecordEntities {
  const entities = new Map<string, RecordEntity>();
  const tables = new Map<string, string>();
  const problems: string[] = [];
  for (const [name, definition] of registry.entities) {
    if (definition.managedBy !== undefined) continue;
    try {
      const entity = createRecordEntity(name, definition);
      const other = tables.get(entity.table);
      if (other !== undefined) problems.push(`Expected a table for each entity, but ${other} and ${name} share ${entity.table}.`);
      tables.set(entity.table, name);
      entities.set(name, entity);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (problems.length > 0) throw new PluginError(problems);
  return entities;
}
