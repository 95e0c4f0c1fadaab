import type { Ballot } from '../model/ballot.js';
import type { ProcessModel } from '../model/processModel.js';
import type { Step } from '../step.js';

const cache = new WeakMap<ProcessModel, boolean>();

/** Keeps who has approved, in the variable `approvedBy`, if any task of the model asks for it. */
export function rememberApproval(step: Step, ballot: Ballot): void {
  if (!isAskedFor(step.model)) return;
  const people = ballot.seats.filter(({ vote }) => vote === 'approve').map(({ person }) => person);
  const before = (step.root.variables['approvedBy'] ?? []) as readonly (readonly string[])[];
  if (people.length > 0) step.set(step.root, { approvedBy: [...before, people] });
}

function isAskedFor(model: ProcessModel): boolean {
  let asked = cache.get(model);
  if (asked === undefined) {
    asked = [...model.nodes.values()].some(
      (node) => node.type === 'userTask' && (node.approval?.assignment?.whenDuplicate ?? 'none') !== 'none',
    );
    cache.set(model, asked);
  }
  return asked;
}
