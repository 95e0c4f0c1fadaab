/** Somebody who may own samples. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  /** Id of his department. */
  readonly department: string;
  /** Whether he still works here, and may act. */
  readonly active: boolean;
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

/**
 * A request about a sample record, walked through its flow in the past as people would have: submitted, decided within working
 * hours, ended or still running.
 */
export interface SampleRequest {
  readonly flow: string;
  /** When it was submitted, milliseconds since 1970; by the owner of the record. */
  readonly at: number;
  /** Beside what the record gives: values, `{ $ref: key }` of a sample, `{ $file: name }` for a small document. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** What people fill in on the way, by field, each where the diagram lets them write it. */
  readonly onTheWay?: Readonly<Record<string, unknown>>;
  /** What becomes of it, as far as the diagram allows; `returned` once, then approved. */
  readonly ending: 'approved' | 'rejected' | 'returned' | 'withdrawn' | 'running';
}

/** One record to be created; `key` lets later ones refer to it as `{ $ref: key }`. */
export interface SampleRecord {
  readonly entity: string;
  readonly key: string;
  readonly owner: string;
  /** It has no owner any more: it stays with the department of the one that is named. */
  readonly ownerless?: true;
  readonly fields: Readonly<Record<string, unknown>>;
  /** When it was created, milliseconds since 1970; absent: "now" of the samples. */
  readonly at?: number;
  /** It has been through its approval: it gets the number that a flow would give, and counts as approved. */
  readonly approved?: boolean;
  /** A request about it, after it was created. */
  readonly request?: SampleRequest;
}
