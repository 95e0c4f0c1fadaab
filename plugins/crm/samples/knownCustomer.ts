import type { SampleRecord } from '@vermilion/plugin-kit';

/** A company among the samples that further samples may be about. */
export interface KnownCustomer {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  /** Since when it has been known, milliseconds since 1970. */
  readonly at: number;
}

export function knownCustomer({ key, owner, at, fields }: SampleRecord): KnownCustomer {
  return { key, owner, at: at!, name: fields.name as string };
}
