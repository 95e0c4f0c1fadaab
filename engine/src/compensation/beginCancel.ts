import { Incident } from '../errors.js';
import type { Compensable, Token } from '../instance.js';
import type { Step } from '../step.js';
import { continueCompensation } from './continueCompensation.js';
import { transactionAround } from './transactionAround.js';

/** Ends everything else in the transaction around `runner` and undoes what has been completed in it, the last one first. */
export function beginCancel(step: Step, runner: Token): void {
  const transaction = transactionAround(step, runner);
  if (transaction === undefined)
    throw new Incident('NO_TRANSACTION', `Expected ${runner.at} to be in a transaction, but there is none around it`);
  const done: Compensable[] = [];
  for (let inner = runner; inner.id !== transaction.id;) {
    const scope = step.find(inner.parent!)!;
    for (const other of step.childrenOf(scope)) if (other.id !== inner.id) step.terminate(other, 'terminated', runner.id);
    if (scope.done !== undefined) {
      done.unshift(...scope.done);
      step.record({ type: 'compensation.listed', token: scope.id, done: [] });
    }
    inner = scope;
  }
  step.record({ type: 'compensation.listed', token: runner.id, done });
  continueCompensation(step, step.find(runner.id)!);
}
