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
  /** Id that the process of a drawn flow has and keeps; null: the diagram of the plugin says. */
  readonly processId: string | null;
  /** Form of the submission, full name; null: none. */
  readonly form: string | null;
  /** Full names of roles; empty: everybody. */
  readonly startableBy: readonly string[];
  /** It can only be started on a record that exists. */
  readonly onRecord: boolean;
  /** Only the platform starts it, when somebody does something elsewhere. */
  readonly byPlatform: boolean;
  /** FEEL over the record. */
  readonly startWhen: string | null;
  /** Text with `{field}`; null: the title of the flow. */
  readonly requestTitle: string | null;
  /** Null: the first fields of the form. */
  readonly summary: readonly string[] | null;
  /** Full name of a handler. */
  readonly onApproved: string | null;
  /** False: nobody may start it; a drawn flow before its first publication. */
  readonly enabled: boolean;
}
