import type { PersonBrief } from '../../organization/personBrief.js';

/** A record as one reader sees it. */
export interface RecordView {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  /** Visible fields; the masked ones as masked text. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly masked: readonly string[];
  readonly no: string | null;
  readonly owner: PersonBrief | null;
  readonly approvalStatus: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly can: {
    readonly edit: boolean;
    readonly delete: boolean;
    /** Share it: only who may edit it by his role, not by a share. */
    readonly share: boolean;
    /** Give it to another owner. */
    readonly transfer: boolean;
    readonly print: boolean;
    /** Masked fields whose value the reader may have shown, giving a reason. */
    readonly reveal: readonly string[];
    /** Full names of the actions that plugins offer on the record now. */
    readonly actions: readonly string[];
    /** Full names of the flows that the reader may start on the record now. */
    readonly start: readonly string[];
  };
  /** Readable text of codes and ids. */
  readonly labels: Readonly<Record<string, string>>;
}
