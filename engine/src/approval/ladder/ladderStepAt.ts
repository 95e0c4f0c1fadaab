import type { Token } from '../../instance.js';
import type { LadderStep } from '../../model/approval.js';
import type { Step } from '../../step.js';
import { timesOf } from '../timesOf.js';

/** The step of a task's ladder that a timer means, if it may still be taken. */
export function ladderStepAt(step: Step, token: Token, timer: string): LadderStep | undefined {
  const node = step.node(token);
  if (node.type !== 'userTask' || token.state !== 'held') return undefined;
  if (node.multiInstance !== undefined && token.item === undefined) return undefined;
  const rung = node.approval?.deadline?.ladder.find(({ id }) => id === timer);
  return rung !== undefined && (token.fired?.[timer] ?? 0) < timesOf(rung) ? rung : undefined;
}
