import type { Terminal } from '../terminal.js';

/** An option of a command. `value` names what follows it; absent: nothing does. */
export interface Option {
  readonly value?: string;
  readonly about: string;
}

/** What a command is given: the files named, and its options by name. */
export interface Given {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface CommandLine {
  readonly usage: string;
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** 0: all is well · 1: something is wrong with the files. @throws {UsageError} */
  readonly run: (given: Given, terminal: Terminal) => 0 | 1;
}
