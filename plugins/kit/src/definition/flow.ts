import type { Text } from './text.js';

export interface FlowDefinition {
  readonly title: Text;
  readonly category: Text;
  readonly description?: Text;
  /** File beside the definition, e.g. `flows/contract-approval.bpmn`. */
  readonly diagram: string;
  /** Form of the submission: `plugin:form`. */
  readonly start: string;
  /** Roles (`plugin:role`) that may start it; empty: everybody. */
  readonly startableBy: readonly string[];
  /** It is about a record that exists: it is started there, and creates none. */
  readonly onRecord?: true;
  /** People do not start it themselves: something that they do elsewhere does, and only that. */
  readonly startedBy?: 'platform';
  /** FEEL over the record: it may be submitted. */
  readonly startWhen?: string;
  /** Title of a request: text with `{field}`. */
  readonly requestTitle: string;
  /** Fields shown in lists and mails, in order. */
  readonly summary: readonly string[];
  /** Handler (`plugin:handler`) that runs when the request has been approved, in the same transaction as the step. */
  readonly onApproved?: string;
  readonly enabled?: boolean;
}
