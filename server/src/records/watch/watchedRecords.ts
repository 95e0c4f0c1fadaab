import type { HandlerRecords, RecordRow } from '@vermilion/plugin-kit';
import type { WatchedRecord } from './recordWatch.js';

/** The same access to records, with `onChange` told of every one that is written. */
export function watchedRecords(records: HandlerRecords, onChange: (record: WatchedRecord) => void): HandlerRecords {
  const noted = (entity: string, row: RecordRow): RecordRow => {
    onChange({ entity, id: row.id });
    return row;
  };
  return {
    get: (entity, id) => records.get(entity, id),
    find: (entity, where) => records.find(entity, where),
    create: async (entity, fields) => noted(entity, await records.create(entity, fields)),
    update: async (entity, id, fields) => noted(entity, await records.update(entity, id, fields)),
    transfer: async (entity, id, ...to) => noted(entity, await records.transfer(entity, id, ...to)),
    async assignSerial(entity, id) {
      const no = await records.assignSerial(entity, id);
      onChange({ entity, id });
      return no;
    },
  };
}
