import type { Expression } from './expression.js';

/** How a user task finds its people. One strategy each in `approval/assignment/`. */
export type AssignmentRule =
  | { readonly rule: 'people'; readonly people: readonly string[] }
  | { readonly rule: 'role'; readonly role: string }
  | { readonly rule: 'position'; readonly position: string }
  | { readonly rule: 'department'; readonly department: string }
  | { readonly rule: 'departmentLeader'; readonly department: string }
  | { readonly rule: 'initiator' }
  /** Leader of the initiator's department, `level` 1 = own department, 2 = the one above, … */
  | { readonly rule: 'initiatorDepartmentLeader'; readonly level: number }
  /** The initiator's direct manager, `level` 1; his manager, 2; … */
  | { readonly rule: 'initiatorManager'; readonly level: number }
  /** All leaders from the initiator's department upwards, at most `level` of them, one after the other. */
  | { readonly rule: 'initiatorLeaders'; readonly level: number }
  /** Chosen by the requester when submitting: variable `picks.<node id>`, a list of people. */
  | { readonly rule: 'initiatorPicks' }
  /** A person or a list of people held by a field of the form. */
  | { readonly rule: 'formField'; readonly field: string }
  /** FEEL that yields the id of a person or a list of them. */
  | { readonly rule: 'expression'; readonly expression: Expression };
export type AssignmentRuleName = AssignmentRule['rule'];

export interface Assignment {
  readonly rules: readonly AssignmentRule[];
  /** The approver found is the initiator himself. `superior`: leader of the next department up that is somebody else. */
  readonly whenInitiator: 'self' | 'skip' | 'superior';
  /** The same person has approved before in this round with the same data. */
  readonly whenDuplicate: 'none' | 'once' | 'consecutive';
  /** Nobody is left after all rules. */
  readonly whenEmpty: 'pass' | 'reject' | 'administrator' | { readonly people: readonly string[] };
}

/** How votes become a verdict. Percentages are 0..1 of the weight that counts. */
export interface BallotRule {
  readonly mode: 'any' | 'joint' | 'ratio' | 'count' | 'firstDecides';
  readonly sequential?: boolean;
  readonly approveAt?: number;
  readonly rejectAt?: number;
  readonly veto?: readonly string[];
  readonly quorum?: number;
  readonly abstain?: 'excluded' | 'counted';
  /** How the votes of added signers combine. */
  readonly added?: 'joint' | 'any';
}

/** What a rejected ballot does. `initiator`: back to the submission; `node`: a rewind to that activity. */
export type RejectPolicy = 'end' | 'continue' | 'initiator' | { readonly node: string };

export interface ReturnPolicy {
  /** Nodes one may return to; `*`: every activity upstream, and the submission (`initiator`). Empty: not at all. */
  readonly to: readonly string[];
  /** After the resubmission: walk again, come straight back, or let the returner choose. */
  readonly mode: 'rewalk' | 'straightBack' | 'choose';
}

export type FieldAccess = 'hidden' | 'read' | 'write';

export interface FormBinding {
  /** Key of the form, e.g. `crm:contractApplication`; absent: the form of the start event. */
  readonly key: string | undefined;
  /** Access for each field named; a field not named has `otherwise`. */
  readonly fields: Readonly<Record<string, FieldAccess>>;
  readonly otherwise: FieldAccess;
  readonly required: readonly string[];
}

/** One step of a reminder ladder, counted from the entry of the task. */
export interface LadderStep {
  /** Unique within the task: `step1`, `step2`, … */
  readonly id: string;
  /** ISO 8601 duration on the working calendar: `P1D` one working day, `PT4H` four working hours. */
  readonly after: string;
  readonly action: 'remind' | 'copy' | 'escalate' | 'transfer' | 'approve' | 'reject';
  /** For copy, escalate, transfer: to whom. `superior` is the leader above each assignee. */
  readonly to: 'superior' | AssignmentRule | undefined;
  /** Repeat every so often, at most `times` in all. */
  readonly every: string | undefined;
  readonly times: number;
}

export interface Deadline {
  /** ISO 8601 duration on the working calendar after entry; absent: no due time, the ladder still runs. */
  readonly due: string | undefined;
  readonly ladder: readonly LadderStep[];
}

export type ButtonName =
  'approve' | 'reject' | 'return' | 'transfer' | 'delegate' | 'addSigner' | 'copy' | 'takeBack' | 'comment';

export interface Button {
  readonly enabled: boolean;
  readonly label: string | undefined;
  /** An opinion must be written. */
  readonly opinion: boolean;
}

/** Everything that the namespace `vermilion` says about a user task. */
export interface Approval {
  readonly assignment: Assignment | undefined;
  readonly ballot: BallotRule;
  readonly onReject: RejectPolicy;
  readonly returns: ReturnPolicy;
  readonly form: FormBinding;
  readonly deadline: Deadline | undefined;
  readonly buttons: Readonly<Partial<Record<ButtonName, Button>>>;
}
