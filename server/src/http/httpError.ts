import type { Text } from '@vermilion/plugin-kit';

/** One thing that is wrong with the input, at a field or on an element of a diagram. */
export interface HttpIssue {
  readonly field?: string;
  readonly element?: string;
  readonly id: string;
  readonly message: Text;
}

export interface HttpErrorOptions {
  readonly issues?: readonly HttpIssue[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of `error` in the body, e.g. the current values for `stale_version`. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** An answer of 4xx or 5xx with a message for people. */
export class HttpError extends Error {
  readonly issues: readonly HttpIssue[] | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly status: number,
    /** snake_case, stable: clients decide by it. */
    readonly id: string,
    readonly text: Text,
    options: HttpErrorOptions = {},
  ) {
    super(`${id}: ${text.en}`, { cause: options.cause });
    this.name = 'HttpError';
    this.issues = options.issues;
    this.headers = options.headers ?? {};
    this.details = options.details ?? {};
  }
}
