import type { EntityDefinition } from '../../definition/entity.js';
import type { FieldDefinition, FieldKindName } from '../../definition/field.js';

/** The seven mistakes of a table that an import must find. */
export type Fault =
  'missingRequired' | 'wrongCheckDigit' | 'unknownWord' | 'impossibleDate' | 'tooLong' | 'unknownReference' | 'repeatedInFile';

interface FaultKind {
  readonly fault: Fault;
  /** Whether a column can have it. */
  readonly columnsFor: (field: FieldDefinition, name: string, entity: EntityDefinition) => boolean;
  /** The cell with the mistake; `repeat`: what the first line says in the unique fields. */
  readonly spoil: ((cell: string, field: FieldDefinition) => string) | 'repeat';
}

const isOneOf =
  (...kinds: readonly FieldKindName[]) =>
  ({ kind }: FieldDefinition): boolean =>
    kinds.includes(kind);

/** Another last character: the check of a credit code or an identity number no longer holds. */
function otherLast(cell: string): string {
  const others = /^\d{17}[\dX]$/.test(cell) ? '01234567' : '0123456789';
  return cell.slice(0, -1) + [...others].find((digit) => digit !== cell.at(-1))!;
}

/** Every kind of mistake, with the columns that it fits. */
export const faults: readonly FaultKind[] = [
  {
    fault: 'missingRequired',
    columnsFor: ({ required, default: fallback, kind }) => required === true && fallback === undefined && kind !== 'bool',
    spoil: () => '',
  },
  {
    fault: 'wrongCheckDigit',
    columnsFor: (field) => isOneOf('uscc', 'idcard')(field),
    spoil: otherLast,
  },
  { fault: 'unknownWord', columnsFor: isOneOf('select'), spoil: () => '火星' },
  { fault: 'impossibleDate', columnsFor: isOneOf('date', 'datetime'), spoil: () => '2026-02-30' },
  {
    fault: 'tooLong',
    columnsFor: ({ kind, length, pattern }) => kind === 'text' && length !== undefined && pattern === undefined,
    spoil: (_cell, { length = 0 }) => '长'.repeat(length + 1),
  },
  { fault: 'unknownReference', columnsFor: isOneOf('ref'), spoil: () => '查无此项' },
  {
    fault: 'repeatedInFile',
    columnsFor: ({ unique }, name, { indexes = [] }) =>
      unique === true || indexes.some((index) => index.unique === true && index.fields[0] === name),
    spoil: 'repeat',
  },
];
