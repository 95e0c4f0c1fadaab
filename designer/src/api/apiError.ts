import type { Text } from '@vermilion/plugin-kit';

/** One thing that is wrong with what was sent: at a field of the form or at an element of the diagram. */
export interface Issue {
  readonly id: string;
  readonly field?: string;
  readonly element?: string;
  readonly message: Text;
}

/** An answer of the server that is not a success, or no answer at all (`status` 0, id `network`). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly id: string,
    readonly text: Text,
    readonly requestId: string | null = null,
    readonly issues: readonly Issue[] = [],
    /** Seconds to wait before trying again, if the server said so. */
    readonly retryAfter: number | null = null,
    /** The whole body: some answers carry more, e.g. the current values beside `stale_version`. */
    readonly body: unknown = null,
  ) {
    super(`${status} ${id}: ${text.en}`);
    this.name = 'ApiError';
  }
}
