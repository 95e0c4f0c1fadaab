import type { CommandOf } from '../commands.js';
import { activate } from '../elements/activate.js';
import { CommandRejected } from '../errors.js';
import type { Step } from '../step.js';
import { findToken } from './findToken.js';

/** Somebody begins an activity of an ad-hoc sub-process. @throws {CommandRejected} NOT_ALLOWED. */
export function handleActivate(step: Step, { token: id, node: name }: CommandOf<'activate'>): void {
  const token = findToken(step, id);
  const scope = step.node(token);
  const node = scope.type === 'adHocSubProcess' ? scope.starts.find((start) => start.id === name) : undefined;
  const isBody = scope.type === 'adHocSubProcess' && scope.multiInstance !== undefined && token.item === undefined;
  if (scope.type !== 'adHocSubProcess' || node === undefined || isBody || token.state !== 'active')
    throw new CommandRejected(
      'NOT_ALLOWED',
      `Expected an ad-hoc sub-process in which ${name} can begin, but ${token.at} is none`,
    );
  if (scope.ordering === 'Sequential' && step.hasChildren(token))
    throw new CommandRejected('NOT_ALLOWED', `Expected ${scope.id} to rest, since it is sequential, but something runs in it`);
  activate(step, token, node);
}
