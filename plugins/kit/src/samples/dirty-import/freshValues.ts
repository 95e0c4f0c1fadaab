import type { EntityDefinition } from '../../definition/entity.js';
import type { FieldDefinition } from '../../definition/field.js';
import { kindOf } from '../../fields/kindOf.js';
import { idcardCheckCharacter } from '../../validation/idcard.js';

const DAY = 86_400_000;

/** Which line it is, and how often its record has been used before. */
interface Line {
  readonly random: () => number;
  readonly index: number;
  readonly round: number;
  /** Values drawn for lines before: none is drawn twice. */
  readonly given: Set<unknown>;
}

type Fresh = (value: unknown, field: FieldDefinition, line: Line) => unknown;

/** A text that is one of its kind: its last digits count, so that a pattern still holds. */
function counted(value: unknown, _field: FieldDefinition, { index }: Line): string {
  const text = String(value);
  const digits = /\d{4,}$/.exec(text)?.[0];
  if (digits === undefined) return `${text} ${index + 1}`;
  return text.slice(0, -digits.length) + String(9 * 10 ** (digits.length - 1) + index);
}

/** A sample that no line before has. */
function drawn(_value: unknown, field: FieldDefinition, { random, given }: Line): unknown {
  for (;;) {
    const value = kindOf(field).sample(random, field);
    if (given.has(value)) continue;
    given.add(value);
    return value;
  }
}

/** How a unique value of a kind is made anew; others are drawn as samples. */
const freshBy: Readonly<Record<string, Fresh>> = {
  text: counted,
  phone: (_value, _field, { index }) => `190000${String(index).padStart(5, '0')}`,
  email: (_value, _field, { index }) => `import${index}@example.com`,
  // The same birthday: rules may count from it.
  idcard: (value, _field, { index }) => {
    const first17 = `${String(value).slice(0, 14)}${String(index % 1000).padStart(3, '0')}`;
    return first17 + idcardCheckCharacter(first17);
  },
  // An account belongs to one record only.
  user: () => null,
};

/** Ten weeks earlier for every time that a record is used again: the same weekday, and no day of another round. */
function earlier(value: unknown, round: number): unknown {
  return typeof value === 'string' ? new Date(Date.parse(value) - 70 * round * DAY).toISOString().slice(0, 10) : value;
}

/** The values of a record with others wherever a second record must not have the same. */
export function freshValues(
  { fields, indexes = [] }: EntityDefinition,
  values: Readonly<Record<string, unknown>>,
  line: Line,
): Readonly<Record<string, unknown>> {
  const fresh: Record<string, unknown> = { ...values };
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name] ?? null;
    if (value === null || (field.unique !== true && field.kind !== 'phone')) continue;
    const make = freshBy[field.kind] ?? drawn;
    fresh[name] = make(value, field, line);
  }
  for (const index of indexes.filter(({ unique }) => unique === true))
    for (const name of index.fields) if (fields[name]?.kind === 'date') fresh[name] = earlier(fresh[name], line.round);
  return fresh;
}
