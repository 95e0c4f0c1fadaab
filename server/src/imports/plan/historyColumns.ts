import type { FieldDefinition } from '@vermilion/plugin-kit';
import { kindOf } from '@vermilion/plugin-kit/fields';
import { hasFunction } from '../../access/assertFunction.js';
import type { Actor } from '../../http/actor.js';
import type { RecordEntity, RecordField } from '../../records/entity/recordEntity.js';

/** The function that lets somebody bring records with their past. */
const MAY = 'import.history';

/** What new records of a file may bring along of their past, read as fields of these kinds: whose they are, and since when they exist. */
const DEFINITIONS = {
  $owner: { kind: 'user', label: { zh: '负责人', en: 'Owner' } },
  $createdAt: { kind: 'datetime', label: { zh: '创建时间', en: 'Created' } },
} as const satisfies Readonly<Record<string, FieldDefinition>>;

export type HistoryColumn = keyof typeof DEFINITIONS;

/** Titles of such columns, as exports and other systems write them. */
export const HISTORY_TITLES: Readonly<Record<HistoryColumn, readonly string[]>> = {
  $owner: ['负责人', '所有者', 'owner'],
  $createdAt: ['创建时间', '创建日期', 'created', 'createdat'],
};

const ALL = Object.keys(DEFINITIONS) as readonly HistoryColumn[];

/** Those that an actor may fill. */
export const historyColumns = (actor: Actor): readonly HistoryColumn[] => (hasFunction(actor, MAY) ? ALL : []);

export const isHistoryColumn = (name: string): name is HistoryColumn => Object.hasOwn(DEFINITIONS, name);

/** A field that a column of a file can go to, as far as reading its cells is concerned. */
export function columnField({ fields }: RecordEntity, name: string): Pick<RecordField, 'definition' | 'kind'> | undefined {
  if (!isHistoryColumn(name)) return fields.get(name);
  const definition = DEFINITIONS[name];
  return { definition, kind: kindOf(definition) };
}
