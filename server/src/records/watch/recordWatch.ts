export interface WatchedRecord {
  readonly entity: string;
  readonly id: string;
}

/** Who has which record open on this node, so that their pages can be told when it changes. Nothing of it is stored. */
export interface RecordWatch {
  /** A person has the record open; he has been found to have the right to see it. */
  open(personId: string, entity: string, id: string): void;
  /** The record has changed: everybody who has it open is told, on the other nodes too. */
  changed(entity: string, id: string): void;
  /** The record has changed on another node. */
  changedElsewhere(record: WatchedRecord): void;
  onChange(listener: (people: readonly string[], record: WatchedRecord) => void): void;
  /** Every change on this node, for the other nodes. */
  onSpread(listener: (record: WatchedRecord) => void): void;
}

/** A person has so many pages open at the most; of more the oldest is forgotten. */
const MOST = 20;

export function createRecordWatch(): RecordWatch {
  const openBy = new Map<string, Set<string>>();
  const listeners: Parameters<RecordWatch['onChange']>[0][] = [];
  const spreaders: Parameters<RecordWatch['onSpread']>[0][] = [];
  const keyOf = (entity: string, id: string) => `${entity}/${id}`;
  function tell(record: WatchedRecord): void {
    const key = keyOf(record.entity, record.id);
    const people = [...openBy].filter(([, own]) => own.has(key)).map(([person]) => person);
    if (people.length > 0) for (const listener of listeners) listener(people, record);
  }
  return {
    open(personId, entity, id) {
      const own = openBy.get(personId) ?? new Set();
      const key = keyOf(entity, id);
      own.delete(key);
      own.add(key);
      if (own.size > MOST) for (const oldest of [...own].slice(0, own.size - MOST)) own.delete(oldest);
      openBy.set(personId, own);
    },
    changed(entity, id) {
      tell({ entity, id });
      for (const spread of spreaders) spread({ entity, id });
    },
    changedElsewhere: tell,
    onChange: (listener) => void listeners.push(listener),
    onSpread: (listener) => void spreaders.push(listener),
  };
}
