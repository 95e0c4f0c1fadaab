import type { Event } from '../../events.js';
import type { Return, Token, TokenId } from '../../instance.js';
import type { Step } from '../../step.js';
import { dropReturn } from './dropReturn.js';
import type { Lineage } from './lineage.js';
import type { Undone } from './undo.js';

/** What a rewind has done, as far as a straight-back must know it. */
export interface CarriedOut {
  /** The live tokens that were withdrawn, outer ones first. */
  readonly positions: readonly Token[];
  /** Restored and reopened tokens with how they had left, inner ones first. */
  readonly redo: Return['redo'];
  /** Tokens that are back but had been done: they had only waited for the others of their return, which is off. */
  readonly done: readonly TokenId[];
}

/** Makes the marking what is left of the run; the targets of a rewind are still to be entered anew. */
export function carryOut(
  step: Step,
  lineage: Lineage,
  undone: Undone,
  targets: readonly TokenId[],
  mode: Extract<Event, { type: 'instance.rewound' }>['mode'],
): CarriedOut {
  const { dead, reopen, restore } = undone;
  const byEntry = (a: TokenId, b: TokenId): number => lineage.fact(a).entered - lineage.fact(b).entered;
  const positions = [...dead].sort(byEntry).flatMap((id) => step.find(id) ?? []);
  const back = [...reopen, ...restore].sort(byEntry);
  const redo = back
    .toReversed()
    .map((token) => ({ token, how: lineage.fact(token).left!.how, by: lineage.fact(token).left!.by }));

  const superseded = [...dead].filter((id) => !lineage.fact(id).superseded);
  step.record({ type: 'instance.rewound', to: targets, mode, superseded });
  for (const { id } of positions) {
    const token = step.find(id); // gone already if it was inside one before
    if (token !== undefined) step.terminate(token, 'withdrawn', undefined);
  }
  if (step.state !== 'active') step.record({ type: 'instance.resumed' });

  const done: TokenId[] = [];
  for (const id of back) {
    const { token, timers, left } = lineage.fact(id);
    const away = step.now - left!.at;
    const isTakenBack = mode === 'takeBack' && targets.includes(id);
    const isDone = token.state === 'waiting' && restore.has(id) && !isTakenBack;
    if (isDone) done.push(id);
    const state = isTakenBack ? 'held' : token.state === 'waiting' && !isDone ? 'active' : token.state;
    const again = isTakenBack ? undefined : token.again;
    const due = token.ballot?.due;
    const ballot = token.ballot === undefined || due === undefined ? token.ballot : { ...token.ballot, due: due + away };
    const shifted = new Map(isDone ? [] : [...timers].map(([timer, at]) => [timer, at + away]));
    const isContainer = lineage.inside(id).length > 0;
    step.restore({ ...token, state, ballot, back: undefined, again }, [], shifted, isContainer);
  }
  reopenWaiting(step, lineage, [...targets, ...back]);
  for (const [id, { targets: waiting, redo: moved }] of [...step.returns]) {
    if (waiting.some((target) => dead.has(target)) || moved.some(({ token }) => dead.has(token))) dropReturn(step, id);
  }
  return { positions, redo, done };
}

/** A container that had been done and waited for its return is not done any more. */
function reopenWaiting(step: Step, lineage: Lineage, inner: readonly TokenId[]): void {
  for (const id of inner) {
    for (let { parent } = lineage.token(id); parent !== null; { parent } = lineage.token(parent)) {
      if (step.find(parent)?.state === 'waiting') step.record({ type: 'token.retried', token: parent });
    }
  }
}
