/** Where a command writes to. */
export interface Terminal {
  /** What was asked for. */
  readonly print: (line: string) => void;
  /** What went wrong. */
  readonly complain: (line: string) => void;
}
