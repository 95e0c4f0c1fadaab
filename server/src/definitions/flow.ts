import type { Text } from '@vermilion/plugin-kit';

/** What can be requested: a flow of a plugin, or one that a designer has drawn. */
export interface Flow {
  /** `crm:contractApproval`, `custom:leave_request`. */
  readonly key: string;
  readonly title: Text;
  readonly category: Text;
  readonly description: Text | null;
  /** Null: drawn by a designer. */
  readonly plugin: string | null;
  /** Form of the submission, full name; null: none. */
  readonly form: string | null;
  /** Full names of roles; empty: everybody. */
  readonly startableBy: readonly string[];
  /** FEEL over the record. */
  readonly startWhen: string | null;
  /** Text with `{field}`; null: the title of the flow. */
  readonly requestTitle: string | null;
  /** Null: the first fields of the form. */
  readonly summary: readonly string[] | null;
  /** Full name of a handler. */
  readonly onApproved: string | null;
  readonly enabled: boolean;
}
