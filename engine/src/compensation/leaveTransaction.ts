import type { Token } from '../instance.js';
import type { SequenceFlow } from '../model/flowNode.js';
import type { Step } from '../step.js';
import { transactionAround } from './transactionAround.js';

const NO_FLOWS: readonly SequenceFlow[] = Object.freeze([]);

/** Everything has been undone: the transaction is left by its cancel event or, if it has none, ends there. */
export function leaveTransaction(step: Step, runner: Token): void {
  const found = transactionAround(step, runner)!;
  const event = step.node(found).attached.find(({ eventDefinition }) => eventDefinition.type === 'cancelEventDefinition');
  // the event belongs to all instances of a repeated transaction together
  const transaction = found.item === undefined ? found : step.find(found.parent!)!;
  if (event === undefined) {
    for (const child of step.childrenOf(found)) step.terminate(child, 'terminated', found.id);
    step.complete(step.find(found.id)!, NO_FLOWS);
    return;
  }
  step.terminate(transaction, 'terminated', transaction.id);
  step.enter(event, transaction.parent, [transaction.id]);
}
