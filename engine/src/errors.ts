export type RejectionCode =
  | 'NOT_STARTED'
  | 'ALREADY_STARTED'
  | 'ALREADY_ENDED'
  | 'NO_SUCH_TOKEN'
  | 'NOT_HELD'
  | 'NOT_FAILED'
  | 'NO_SUCH_TIMER'
  | 'NO_SUCH_EVENT'
  | 'HAS_BALLOT'
  | 'NO_BALLOT'
  // ballots
  | 'NO_SEAT'
  | 'DECIDED'
  | 'ALREADY_IN'
  | 'ACTED_UPON'
  | 'NOT_ADDED'
  | 'NOT_ALLOWED'
  | 'INACTIVE_PERSON'
  | 'NOBODY_NAMED'
  // rewind
  | 'NO_TARGET'
  | 'NEVER_THERE'
  | 'SUPERSEDED'
  | 'NOT_AN_ACTIVITY'
  | 'TARGET_INSIDE_TARGET'
  | 'CUT_OFF'
  | 'NOT_UPSTREAM'
  | 'TRAIL_NEEDED'
  | 'NOTHING_TO_TAKE_BACK'
  | 'CHANGES_NOTHING'
  | 'NOT_YOURS';

/** The caller asked for something that this instance cannot do now; nothing has changed. The server answers 409. */
export class CommandRejected extends Error {
  constructor(
    readonly code: RejectionCode,
    message: string,
  ) {
    super(message);
    this.name = 'CommandRejected';
  }
}

export type IncidentCode =
  | 'NO_FLOW_TAKEN'
  | 'EXPRESSION_FAILED'
  | 'MAPPING_FAILED'
  | 'ENDLESS_LOOP'
  | 'TOO_MANY_TOKENS'
  | 'TOO_LARGE'
  | 'NOBODY_ASSIGNED'
  | 'BAD_DURATION'
  | 'SERVICE_FAILED'
  | 'NO_TRANSACTION';

/** The process itself went wrong here. Caught by the step, kept on the token, shown to operators; it can be retried. */
export class Incident extends Error {
  constructor(
    readonly code: IncidentCode | string,
    message: string,
  ) {
    super(message);
    this.name = 'Incident';
  }
}
