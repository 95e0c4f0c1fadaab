import type { Text } from './text.js';

/** A record as a handler sees it: fields by name, and the automatic ones. */
export type RecordRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly ownerId?: string | null };

/** Access to records inside one transaction; every write is recorded in the history of the record. */
export interface HandlerRecords {
  get(entity: string, id: string): Promise<RecordRow | undefined>;
  /** Rows whose fields equal those given. */
  find(entity: string, where: Readonly<Record<string, unknown>>): Promise<readonly RecordRow[]>;
  create(entity: string, fields: Readonly<Record<string, unknown>>): Promise<RecordRow>;
  /** Computed fields may be written here, unlike anywhere else. */
  update(entity: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<RecordRow>;
  /**
   * Gives the record to another owner, and so to his department, or takes it from everybody (`null`: it stays with its department); `readableUntil` (milliseconds since 1970) lets the one before read on.
   *
   * @throws {Error} if the new owner does not exist or is no longer active
   */
  transfer(entity: string, id: string, ownerId: string | null, readableUntil?: number): Promise<RecordRow>;
  /** Gives the record its number, if it has none yet. */
  assignSerial(entity: string, id: string): Promise<string>;
}

export interface HandlerContext {
  readonly records: HandlerRecords;
  /** Milliseconds since 1970, UTC: the time of the step. */
  readonly now: number;
  readonly request: {
    readonly id: string;
    readonly flow: string;
    readonly initiator: string;
    /** The record that the request is about. */
    readonly record: { readonly entity: string; readonly id: string } | null;
    /** The form as it stands. */
    readonly form: Readonly<Record<string, unknown>>;
  };
}

export interface HandlerDefinition {
  /** What it does, for whoever draws flows; absent: its name stands for it. */
  readonly title?: Text;
  /** Runs inside the transaction of the step: for record changes that must commit with it. Otherwise after the commit, at least once. */
  readonly inStep: boolean;
  /** The answer becomes variables of the process. Throw `BusinessError` for a BPMN error. */
  readonly run: (context: HandlerContext) => Promise<Readonly<Record<string, unknown>> | void>;
}
