import type { HandlerRecords, RecordRow } from '../definition/handler.js';
import { demoId } from '../samples/demoId.js';

/** Records in memory, to try handlers without a server. */
export interface MemoryRecords extends HandlerRecords {
  /** Puts a row as it is, unchecked. */
  put(entity: string, row: RecordRow): RecordRow;
  rows(entity: string): readonly RecordRow[];
  /** Who may read on after a transfer: `entity id person`, and until when. */
  readonly readers: ReadonlyMap<string, number>;
}

/**
 * An empty store that does what handlers are promised, without the checks of the server.
 *
 * @param serials the number that `assignSerial` gives to records of an entity
 */
export function memoryRecords(serials: Readonly<Record<string, string>> = {}): MemoryRecords {
  const tables = new Map<string, Map<string, RecordRow>>();
  const readers = new Map<string, number>();
  const records: MemoryRecords = {
    readers,
    put(entity, row) {
      const table = tables.get(entity) ?? new Map<string, RecordRow>();
      tables.set(entity, table.set(row.id, row));
      return row;
    },
    rows: (entity) => [...(tables.get(entity)?.values() ?? [])],
    get: async (entity, id) => tables.get(entity)?.get(id),
    find: async (entity, where) =>
      records.rows(entity).filter((row) => Object.entries(where).every(([name, value]) => row[name] === value)),
    create: async (entity, fields) => records.put(entity, { ...fields, id: demoId(`${entity}:${records.rows(entity).length}`) }),
    update: async (entity, id, fields) => records.put(entity, { ...expectRow(entity, id), ...fields, id }),
    async transfer(entity, id, ownerId, readableUntil) {
      const before = expectRow(entity, id);
      const { ownerId: owner } = before;
      if (readableUntil !== undefined && owner !== null && owner !== undefined)
        readers.set(`${entity} ${id} ${owner}`, readableUntil);
      return records.put(entity, { ...before, ownerId });
    },
    async assignSerial(entity, id) {
      const no = (expectRow(entity, id).no as string | null | undefined) ?? serials[entity] ?? 'NO1';
      await records.update(entity, id, { no });
      return no;
    },
  };
  return records;

  function expectRow(entity: string, id: string): RecordRow {
    const row = tables.get(entity)?.get(id);
    if (row === undefined) throw new Error(`Expected a record ${id} of ${entity}, but there is none.`);
    return row;
  }
}
