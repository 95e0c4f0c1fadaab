import { Incident } from '../errors.js';
import type { Token, TokenId } from '../instance.js';
import { limits } from '../limits.js';
import type { FlowNode } from '../model/flowNode.js';
import type { MultiInstanceLoopCharacteristics } from '../model/multiInstance.js';
import type { Step } from '../step.js';

const NOBODY: readonly TokenId[] = Object.freeze([]);

/** What the body keeps while its instances run, so that a later change of the collection does not matter. */
interface Body {
  readonly nrOfInstances: number;
  readonly loopItems?: readonly unknown[];
}

/**
 * One activity carried out several times: a body token, and inside it one token per instance, all at once or one after the other.
 *
 * The counters for the completion condition are derived from the tokens, so that they stay right after a rewind.
 */
export const multiInstance = {
  enter(step: Step, node: FlowNode, loop: MultiInstanceLoopCharacteristics, body: Token): void {
    const items =
      loop.collection === undefined ? undefined : itemsOf(node, loop.collection.source, step.evaluate(loop.collection, body));
    const count = items === undefined ? countOf(step, node, loop, body) : items.length;
    if (count === 0) {
      step.complete(body);
      return;
    }
    if (items === undefined || loop.elementVariable === undefined) step.set(body, { nrOfInstances: count });
    else step.set(body, { nrOfInstances: count, loopItems: items });
    for (let item = 0; item < (loop.isSequential ? 1 : count); item++) step.enter(node, body.id, NOBODY, { item });
  },

  /** Gives an instance its own element; also one that a rewind has entered again. */
  enterItem(step: Step, loop: MultiInstanceLoopCharacteristics, token: Token): void {
    const { loopItems } = bodyOf(step.find(token.parent!)!);
    if (loop.elementVariable !== undefined && loopItems !== undefined) {
      step.set(token, { [loop.elementVariable]: loopItems[token.item!] ?? null });
    }
  },

  itemLeft(step: Step, node: FlowNode, loop: MultiInstanceLoopCharacteristics, body: Token, child: Token): void {
    const { nrOfInstances } = bodyOf(body);
    const next = child.item! + 1;
    if (loop.completionCondition !== undefined) {
      const rest = step.childrenOf(body);
      const nrOfCompletedInstances = loop.isSequential ? next : nrOfInstances - rest.length;
      const counters = { nrOfInstances, nrOfActiveInstances: rest.length, nrOfCompletedInstances };
      if (step.holds(loop.completionCondition, { ...step.variablesOf(body), ...counters })) {
        for (const other of rest) step.terminate(other, 'terminated', child.id);
        step.complete(body);
        return;
      }
    }
    if (loop.isSequential && next < nrOfInstances) step.enter(node, body.id, [child.id], { item: next });
    else if (!step.hasChildren(body)) step.complete(body);
  },
};

function bodyOf(token: Token): Body {
  return token.variables as unknown as Body;
}

function itemsOf(node: FlowNode, source: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Incident('EXPRESSION_FAILED', `Expected "${source}" at ${node.id} to be a list, but it is ${JSON.stringify(value)}`);
}

function countOf(step: Step, node: FlowNode, loop: MultiInstanceLoopCharacteristics, body: Token): number {
  const count = loop.loopCardinality === undefined ? undefined : step.evaluate(loop.loopCardinality, body);
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= limits.tokens) return count;
  throw new Incident(
    'EXPRESSION_FAILED',
    `Expected a whole number of instances of ${node.id}, but it is ${JSON.stringify(count)}`,
  );
}
