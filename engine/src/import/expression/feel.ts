/** How strongly the outermost part of FEEL text binds. */
export const BINDS = { choice: 0, or: 1, and: 2, compare: 3, add: 4, multiply: 5, minus: 6, part: 7 } as const;

/** FEEL text that is being put together. */
export interface Feel {
  readonly text: string;
  readonly binds: number;
}

/** Text that nothing can tear apart: a literal, a name, a call. */
export function whole(text: string): Feel {
  return { text, binds: BINDS.part };
}

/** As part of something that binds so strongly: in parentheses if it binds less. */
export function within({ text, binds }: Feel, least: number): string {
  return binds < least ? `(${text})` : text;
}

export function joined(left: Feel, operator: string, right: Feel, binds: number): Feel {
  return { text: `${within(left, binds)} ${operator} ${within(right, binds + 1)}`, binds };
}
