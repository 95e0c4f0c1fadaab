/** A pattern such as `HT{yyyy}{deptcode}{seq4}`, taken apart. */
export interface SerialPattern {
  readonly needsDepartment: boolean;
  /** The number without its sequence, `*` in its place: names the counter, so that it begins anew with each period. */
  counter(parts: SerialParts): string;
  format(parts: SerialParts, sequence: number): string;
}

export interface SerialParts {
  /** `YYYY-MM-DD` in the zone of the organisation. */
  readonly date: string;
  readonly departmentCode: string;
}

const TOKEN = /\{(yyyyMMdd|yyyyMM|yyyy|deptcode|seq\d+)\}/g;

/**
 * @throws {Error} if the pattern has no sequence, more than one, or an unknown token.
 */
export function parseSerialPattern(pattern: string): SerialPattern {
  const sequences = [...pattern.matchAll(/\{seq(\d+)\}/g)];
  if (sequences.length !== 1 || pattern.replace(TOKEN, '').includes('{')) {
    throw new Error(`Expected one {seqN} and only {yyyy}, {yyyyMM}, {yyyyMMdd}, {deptcode} beside it, but got ${pattern}.`);
  }
  const width = Number(sequences[0]![1]);
  const fill = ({ date, departmentCode }: SerialParts, sequence: string) =>
    pattern.replace(TOKEN, (_match, token: string) => {
      const digits = date.replaceAll('-', '');
      if (token === 'deptcode') return departmentCode;
      return token.startsWith('seq') ? sequence : digits.slice(0, token.length);
    });
  return {
    needsDepartment: pattern.includes('{deptcode}'),
    counter: (parts) => fill(parts, '*'),
    format: (parts, sequence) => fill(parts, String(sequence).padStart(width, '0')),
  };
}
