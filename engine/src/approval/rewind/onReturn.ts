import type { Return, Token } from '../../instance.js';
import type { Step } from '../../step.js';
import { dropReturn } from './dropReturn.js';
import { routing } from './routing.js';

/**
 * A target of a straight-back has been done again: once all are, everything goes back to where it was withdrawn, unless the way
 * may have changed or something else has touched it.
 */
export function onReturn(step: Step, id: string): void {
  const plan = step.returns.get(id)!;
  if (plan.targets.some((target) => step.find(target)?.state !== 'waiting')) return;
  if (!isIntact(step, plan) || JSON.stringify(routing(step)) !== JSON.stringify(plan.routing)) {
    dropReturn(step, id);
    return;
  }
  for (const target of plan.targets) {
    const token = step.find(target)!;
    const node = step.node(token);
    step.behaviorOf(node).completing?.(step, node, token);
    step.leave(token, 'completed', undefined);
  }
  for (const { token: moved, how, by } of plan.redo) {
    const token = step.find(moved);
    if (token !== undefined) step.leave(token, how, by);
  }
  step.record({ type: 'return.closed', id, revived: plan.superseded, superseded: plan.targets });
  for (const position of plan.positions) comeBack(step, plan, position);
}

/** Is every restored token still where it was put, with nobody new inside, and has every position a place to come back to? */
function isIntact(step: Step, { targets, redo, positions }: Return): boolean {
  const own = new Set([...targets, ...redo.map(({ token }) => token)]);
  return (
    redo.every(({ token: id, how }) => {
      const token = step.find(id);
      return token !== undefined && (how === 'terminated' || step.childrenOf(token).every((child) => own.has(child.id)));
    }) &&
    positions.every(
      ({ parent }) => parent === null || step.find(parent) !== undefined || positions.some(({ id }) => id === parent),
    )
  );
}

/** Work begins anew, in a new round; containers and arrivals at joins come back as they were. */
function comeBack(step: Step, { positions, origins }: Return, position: Token): void {
  const { id, at, parent, via, item, state } = position;
  const causes = origins.find(([of]) => of === id)![1];
  const isContainer = positions.some((other) => other.parent === id);
  if (state !== 'active' && !isContainer) step.reenter(step.model.nodes.get(at)!, parent, [id, ...causes], { via, item });
  else step.restore(position, causes, new Map(), isContainer);
}
