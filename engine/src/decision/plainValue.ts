/** A value as JSON has it: dates and durations as text; a function is null. */
export function plainValue(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : (JSON.parse(text) as unknown);
}
