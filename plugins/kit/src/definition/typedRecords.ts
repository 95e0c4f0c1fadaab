import type { HandlerRecords } from './handler.js';
import type { FieldsOf, HasFields, Row } from './row.js';

/** `HandlerRecords` for one entity: fields that it lacks do not compile. */
export interface TypedRecords<E extends HasFields> {
  get(id: string): Promise<Row<E> | undefined>;
  /** Rows whose fields equal those given. */
  find(where: Partial<FieldsOf<E>>): Promise<readonly Row<E>[]>;
  create(fields: Partial<FieldsOf<E>>): Promise<Row<E>>;
  update(id: string, fields: Partial<FieldsOf<E>>): Promise<Row<E>>;
  /** As `HandlerRecords.transfer`. */
  transfer(id: string, ownerId: string, readableUntil?: number): Promise<Row<E>>;
  /** Gives the record its number, if it has none yet. */
  assignSerial(id: string): Promise<string>;
}

/**
 * The records of one entity with inferred types: `recordsOf(context.records, 'crm:contract', contract)`.
 *
 * @param name full name of the entity, `plugin:entity`
 */
export function recordsOf<E extends HasFields>(records: HandlerRecords, name: string, _entity: E): TypedRecords<E> {
  return {
    get: async (id) => (await records.get(name, id)) as Row<E> | undefined,
    find: async (where) => (await records.find(name, where)) as unknown as readonly Row<E>[],
    create: async (fields) => (await records.create(name, fields)) as Row<E>,
    update: async (id, fields) => (await records.update(name, id, fields)) as Row<E>,
    transfer: async (id, ownerId, readableUntil) => (await records.transfer(name, id, ownerId, readableUntil)) as Row<E>,
    assignSerial: (id) => records.assignSerial(name, id),
  };
}
