import { errorAt, type Problem } from '../compile/problem.js';
import type { Variables } from '../model/expression.js';
import { DecisionFailed } from './decisionFailed.js';
import type { DecisionModel } from './decisionModel.js';
import type { DecisionTrace } from './decisionTrace.js';
import { Evaluation } from './evaluation.js';
import { plainValue } from './plainValue.js';
import { defaultDecisionLimits, Run, type DecisionLimits } from './run.js';

export interface DecisionOutcome {
  /** Plain JSON; null with a problem. */
  readonly value: unknown;
  /** Decisions and tables in the order in which they were done. */
  readonly trace: readonly DecisionTrace[];
  /** Why there is no value: a broken hit policy, a value that is not allowed, a limit. */
  readonly problems: readonly Problem[];
}

/**
 * Makes a decision, or all of a decision service, by its id. Pure: the same context gives the same outcome.
 *
 * @param context values of the input data by name; what else is in it can be seen by expressions too.
 */
export function evaluateDecision(
  model: DecisionModel,
  decision: string,
  context: Variables,
  limits: DecisionLimits = defaultDecisionLimits,
): DecisionOutcome {
  const run = new Run(limits);
  try {
    const value = new Evaluation(model, context, run).valueOf(decision);
    return { value: plainValue(value), trace: run.trace, problems: [] };
  } catch (error) {
    if (!(error instanceof DecisionFailed)) throw error;
    return { value: null, trace: run.trace, problems: [errorAt(error.element, error.rule, error.zh, error.en)] };
  }
}
