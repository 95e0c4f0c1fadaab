import type { Text } from '@vermilion/plugin-kit';

/** A file that cannot be read as a table: whose fault it is not matters less than what to do about it. */
export class TableProblem extends Error {
  constructor(
    /** snake_case, stable. */
    readonly id: string,
    readonly text: Text,
  ) {
    super(`${id}: ${text.en}`);
    this.name = 'TableProblem';
  }
}
