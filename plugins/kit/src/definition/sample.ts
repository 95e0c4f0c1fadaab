/** Somebody who may own samples. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  /** Id of his department. */
  readonly department: string;
}

/** Deterministic source of chance and of names, seeded. */
export interface SampleContext {
  readonly random: () => number;
  /** Milliseconds since 1970: "now" of the samples. */
  readonly now: number;
  /** People by role (`crm:rep`), for owners and signers; ids of departments by code. */
  readonly people: (role: string) => readonly SamplePerson[];
  readonly departments: Readonly<Record<string, string>>;
  readonly size: 'S' | 'M' | 'L';
}

/** One record to be created; `key` lets later ones refer to it as `{ $ref: key }`. */
export interface SampleRecord {
  readonly entity: string;
  readonly key: string;
  readonly owner: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** When it was created, milliseconds since 1970; absent: "now" of the samples. */
  readonly at?: number;
  /** It has been through its approval: it gets the number that a flow would give, and counts as approved. */
  readonly approved?: boolean;
}
