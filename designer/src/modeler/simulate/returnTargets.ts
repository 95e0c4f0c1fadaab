import type { ProcessModel } from '@vermilion/engine';
import type { Trial, TrialTask } from './trial.js';

/** Nodes to which a task of the trial can be returned: what its settings allow and the run has been through. */
export function returnTargets(trial: Trial, task: TrialTask): readonly string[] {
  const node = trial.model.nodes.get(task.node);
  if (node?.type !== 'userTask') return [];
  const allowed = node.approval?.returns.to ?? [];
  const start = submissionOf(trial.model);
  const visited = new Set(
    trial.trail.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'ballot.opened' ? (nodeOf(trial, event.token) ?? []) : [])),
    ),
  );
  const all = allowed.includes('*');
  const nodes = [...visited].filter((id) => id !== task.node && (all || allowed.includes(id)));
  return start !== undefined && (all || allowed.includes('initiator')) ? [start, ...nodes] : nodes;
}

function submissionOf({ process }: ProcessModel): string | undefined {
  return process.starts.find((start) => start.type === 'startEvent')?.id;
}

function nodeOf(trial: Trial, token: number): string | undefined {
  for (const { events } of trial.trail)
    for (const event of events) if (event.type === 'token.entered' && event.token.id === token) return event.token.at;
  return undefined;
}
