import type { Variables } from '@vermilion/engine';

/** What somebody or something outside does when the instance asks for it at a node. At most one of the verbs; none: it is completed. */
export interface Answer {
  /** ISO 8601 duration after the question; absent: at once. */
  readonly after?: string | undefined;
  /** Who answers; absent: whoever was asked. */
  readonly by?: string | undefined;
  /** What comes back with it: fields of a form, the result of a service, the content of a message. */
  readonly variables?: Variables | undefined;
  /** In a ballot; absent: approve. */
  readonly vote?: 'approve' | 'reject' | 'abstain' | undefined;
  /** An approver sends it back to this node; to the submission: the id of the start event. */
  readonly returnTo?: string | undefined;
  /** A service reports this business error. */
  readonly error?: string | undefined;
  /** A service fails for good, for this reason. */
  readonly fail?: string | undefined;
  /** An operator tries an incident again. */
  readonly retry?: true | undefined;
  /** Nobody answers. */
  readonly ignore?: true | undefined;
}

/** By node: one answer for every time, or one after the other. */
export type Answers = Readonly<Record<string, Answer | readonly Answer[]>>;
