import type { Reading } from './reading.js';

/** A number within bounds; undefined if absent, and with a problem if it is none. */
export function numberOf(
  reading: Reading,
  id: string,
  attribute: string,
  value: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined {
  if (value === undefined || value === '') return undefined;
  const number = Number(value);
  if (Number.isFinite(number) && number >= least && number <= most) return number;
  const bounds = most === Infinity ? `≥ ${least}` : `${least}–${most}`;
  reading.error(
    id,
    'attributeValue',
    `「${attribute}」应为 ${bounds} 的数，而不是「${value}」`,
    `Expected ${attribute} to be a number ${bounds}, but it is "${value}"`,
  );
  return undefined;
}
