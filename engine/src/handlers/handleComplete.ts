import { setData } from '../approval/setData.js';
import type { CommandOf } from '../commands.js';
import { CommandRejected } from '../errors.js';
import type { NodeType } from '../model/flowNode.js';
import { complete, type Step } from '../step.js';
import { findHeld } from './findHeld.js';
import { scopeOfResult } from './scopeOfResult.js';

const WAITING: ReadonlySet<NodeType> = new Set<NodeType>(['intermediateCatchEvent', 'receiveTask', 'eventBasedGateway']);

/** A held token is done: a service or script has answered, a plain task or a resubmission is finished. @throws {CommandRejected} HAS_BALLOT, NOT_HELD. */
export function handleComplete(step: Step, { token: id, variables }: CommandOf<'complete'>): void {
  const token = findHeld(step, id);
  if (token.ballot !== undefined) {
    throw new CommandRejected(
      'HAS_BALLOT',
      `Expected token ${id} at ${token.at} to be completed by votes, but it was to be completed directly`,
    );
  }
  if (WAITING.has(step.node(token).type)) {
    throw new CommandRejected('NOT_HELD', `Expected token ${id} at ${token.at} to be held by work, but it waits for an event`);
  }
  setData(step, variables, scopeOfResult(step, token));
  step.attempt(token, complete, 'leave');
}
