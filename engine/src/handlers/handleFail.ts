import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { NodeType } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { findHeld } from './findHeld.js';

const WORK: ReadonlySet<NodeType> = new Set<NodeType>(['serviceTask', 'scriptTask', 'businessRuleTask', 'callActivity']);

/** A service or script has failed for good: an incident, whose retry asks once more. @throws {CommandRejected} NOT_HELD, NOT_ALLOWED. */
export function handleFail(step: Step, { token: id, code, reason }: CommandOf<'fail'>): void {
  const token = findHeld(step, id);
  const { type } = step.node(token);
  if (!WORK.has(type)) {
    throw new CommandRejected(
      'NOT_ALLOWED',
      `Expected a service or script to fail, but token ${id} is at the ${type} ${token.at}`,
    );
  }
  step.fail(token, code, reason, 'work');
}
