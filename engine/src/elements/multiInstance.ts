import { behaviorOf } from '../definitions/index.js';
import { Incident } from '../errors.js';
import type { Token, TokenId } from '../instance.js';
import { limits } from '../limits.js';
import type { Variables } from '../model/expression.js';
import type { FlowNode } from '../model/flowNode.js';
import type { MultiInstanceLoopCharacteristics } from '../model/multiInstance.js';
import type { Step } from '../step.js';
import { scopeAround } from './giveOutputs.js';

const NOBODY: readonly TokenId[] = Object.freeze([]);

/** What the body keeps while its instances run, so that a later change of the collection does not matter. */
interface Body {
  readonly nrOfInstances: number;
  readonly loopItems?: readonly unknown[];
  /** What the instances have brought about so far, by item. */
  readonly loopOutputs?: Readonly<Record<string, unknown>>;
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

  /** Keeps what an instance has brought about, if it is gathered. */
  keepOutput(step: Step, { outputCollection, outputElement }: MultiInstanceLoopCharacteristics, token: Token): void {
    if (outputCollection === undefined || outputElement === undefined) return;
    const body = step.find(token.parent!)!;
    const value = step.variablesOf(token)[outputElement] ?? null;
    step.set(body, { loopOutputs: { ...bodyOf(body).loopOutputs, [token.item!]: value } });
  },

  /** All are done: gives what they have brought about, in the order of the items, to the scope around. */
  gather(step: Step, { outputCollection }: MultiInstanceLoopCharacteristics, body: Token): void {
    if (outputCollection === undefined) return;
    const { nrOfInstances = 0, loopOutputs = {} } = bodyOf(step.find(body.id)!);
    const values = Array.from({ length: nrOfInstances }, (_, item) => loopOutputs[item] ?? null);
    step.set(scopeAround(step, body), { [outputCollection]: values });
  },

  itemLeft(step: Step, node: FlowNode, loop: MultiInstanceLoopCharacteristics, body: Token, child: Token): void {
    const { nrOfInstances } = bodyOf(body);
    const next = child.item! + 1;
    if (loop.completionCondition !== undefined || loop.behaviorEvents !== undefined) {
      const rest = step.childrenOf(body);
      const nrOfCompletedInstances = loop.isSequential ? next : nrOfInstances - rest.length;
      const counters = { nrOfInstances, nrOfActiveInstances: rest.length, nrOfCompletedInstances, loopCounter: next };
      const variables = { ...step.variablesOf(body), ...counters };
      throwEvents(step, node, loop, body, variables);
      if (step.find(body.id) === undefined) return; // its own boundary event has ended it
      if (loop.completionCondition !== undefined && step.holds(loop.completionCondition, variables)) {
        for (const other of rest) step.terminate(other, 'terminated', child.id);
        step.complete(body);
        return;
      }
    }
    if (loop.isSequential && next < nrOfInstances) step.enter(node, body.id, [child.id], { item: next });
    else if (!step.hasChildren(body)) step.complete(body);
  },
};

/** Tells those who wait, first of all the boundary events of the activity, that an instance is done (BPMN 2.0, table 10.30). */
function throwEvents(
  step: Step,
  node: FlowNode,
  { behavior, behaviorEvents = [] }: MultiInstanceLoopCharacteristics,
  body: Token,
  variables: Variables,
): void {
  if (behavior === 'One' && variables['nrOfCompletedInstances'] !== 1) return;
  for (const { condition, eventDefinition } of behaviorEvents) {
    if (step.find(body.id) === undefined) return;
    if (condition === undefined || step.isTrue(condition, variables))
      behaviorOf(eventDefinition).throw?.(step, node, eventDefinition, body);
  }
}

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
