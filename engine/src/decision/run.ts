import { DecisionFailed } from './decisionFailed.js';
import type { DecisionTrace } from './decisionTrace.js';

/** Bounds on one evaluation. */
export interface DecisionLimits {
  /** Expressions evaluated, cells of tables among them. */
  readonly steps: number;
  /** Decisions, functions and boxed expressions inside each other. */
  readonly depth: number;
}

export const defaultDecisionLimits: DecisionLimits = { steps: 100_000, depth: 64 };

/** One evaluation on its way: what it has used up, and what it has to tell. */
export class Run {
  readonly trace: DecisionTrace[] = [];
  private steps = 0;
  private depth = 0;

  constructor(private readonly limits: DecisionLimits) {}

  /** @throws {DecisionFailed} tooManySteps. */
  step(element: string): void {
    const { steps } = this.limits;
    if (++this.steps > steps)
      throw new DecisionFailed(
        element,
        'tooManySteps',
        `计算步数超过 ${steps}`,
        `Expected at most ${steps} steps, but there are more`,
      );
  }

  /** @throws {DecisionFailed} tooDeep, and what the work throws. */
  inside<T>(element: string, work: () => T): T {
    const { depth } = this.limits;
    if (this.depth >= depth)
      throw new DecisionFailed(
        element,
        'tooDeep',
        `嵌套超过 ${depth} 层`,
        `Expected at most ${depth} nested evaluations, but there are more`,
      );
    this.depth++;
    try {
      this.step(element);
      return work();
    } finally {
      this.depth--;
    }
  }
}
