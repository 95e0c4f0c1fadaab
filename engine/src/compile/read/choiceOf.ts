import type { Reading } from './reading.js';

/** One of the values an attribute may have; the first if it is absent, and with a problem if it is another. */
export function choiceOf<const T extends string>(
  reading: Reading,
  id: string,
  attribute: string,
  value: string | undefined,
  choices: readonly [T, ...T[]],
): T {
  if (value === undefined || value === '') return choices[0];
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    const all = choices.join(', ');
    reading.error(
      id,
      'attributeValue',
      `「${attribute}」只能是 ${all}，而不是「${value}」`,
      `Expected ${attribute} to be one of ${all}, but it is "${value}"`,
    );
  }
  return found ?? choices[0];
}
