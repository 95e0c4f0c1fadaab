import type { ServiceOutcome } from './serviceOutcome.js';

/** An instance has moved on since it was read, on another node: the step runs again from the fresh state. */
export class StepConflict extends Error {
  constructor() {
    super('Expected the instance to be as it was read, but another node has moved it on.');
    this.name = 'StepConflict';
  }
}

/** The lease of the job has gone to somebody else: whoever holds it now does the work. */
export class LeaseLost extends Error {
  constructor() {
    super('Expected to hold the lease of this job, but it has passed to another worker.');
    this.name = 'LeaseLost';
  }
}

/** A service failed inside the step: what it wrote is rolled back, then the step runs again with this answer. */
export class HandlerFailed extends Error {
  constructor(
    readonly key: string,
    readonly answer: ServiceOutcome,
    cause: unknown,
  ) {
    super(`Expected the service to answer, but ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'HandlerFailed';
  }
}

/** There is no such instance. */
export class NoSuchInstance extends Error {
  constructor(readonly instance: string) {
    super(`Expected an instance ${instance}, but there is none.`);
    this.name = 'NoSuchInstance';
  }
}

/** A new instance was refused, or needs the transaction for itself, after it had begun to write: the group goes one by one. */
export class BeginsAlone extends Error {
  constructor() {
    super('Expected the instance to begin together with others, but it needs a transaction of its own.');
    this.name = 'BeginsAlone';
  }
}
