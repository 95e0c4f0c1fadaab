import type { Token } from '../instance.js';
import type { ProcessModel } from '../model/processModel.js';
import type { Step } from '../step.js';
import type { Catch } from './catch.js';
import { catchesAt } from './catchesAt.js';
import { fire } from './fire.js';

const cache = new WeakMap<ProcessModel, boolean>();

/**
 * Lets the first conditional event happen whose condition holds, or, if it does not interrupt, has begun to hold.
 *
 * It depends on all variables, so this is asked only when nothing else moves.
 *
 * @returns whether there was one, so that something moves again.
 */
export function fireCondition(step: Step): boolean {
  if (!hasConditions(step.model)) return false;
  for (const token of [...step.tokens.values()]) {
    for (const caught of catchesAt(step, token)) {
      if (caught.definition.type !== 'conditionalEventDefinition') continue;
      const holds = step.isTrue(caught.definition.condition, step.variablesOf(token));
      if (!isNews(step, token, caught, holds)) continue;
      fire(step, token, caught);
      return true;
    }
  }
  return false;
}

/** Has the condition not been reacted to yet? An event that can happen again does so when the condition holds anew. */
function isNews(step: Step, token: Token, { id, event }: Catch, holds: boolean): boolean {
  const fired = token.fired ?? {};
  if (isRepeating(event)) {
    const name = `${id}?`;
    const held = (fired[name] ?? 0) > 0;
    if (holds !== held) step.record({ type: 'condition.changed', token: token.id, event: name, holds });
    return holds && !held;
  }
  return holds && (fired[id] ?? 0) <= (fired[event.id] ?? 0);
}

function isRepeating(event: Catch['event']): boolean {
  if (event.type === 'boundaryEvent') return !event.cancelActivity;
  return event.type === 'startEvent' && !event.isInterrupting;
}

function hasConditions(model: ProcessModel): boolean {
  let found = cache.get(model);
  if (found === undefined) {
    found = [...model.nodes.values()].some((node) => {
      const definition = 'eventDefinition' in node ? node.eventDefinition : undefined;
      const all = definition?.type === 'multipleEventDefinition' ? definition.of : definition === undefined ? [] : [definition];
      return all.some(({ type }) => type === 'conditionalEventDefinition');
    });
    cache.set(model, found);
  }
  return found;
}
