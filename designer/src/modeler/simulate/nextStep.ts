import { moveClock, nextTimer } from './moveClock.js';
import { stepTrial } from './stepTrial.js';
import { isOver, type Trial, type TrialTask } from './trial.js';

/** What would happen next if everybody simply said yes; undefined: nothing can. */
export type NextStep =
  | { readonly kind: 'work'; readonly node: string }
  | { readonly kind: 'task'; readonly task: TrialTask }
  | { readonly kind: 'message'; readonly message: string; readonly node: string }
  | { readonly kind: 'timer'; readonly due: number };

/** Services answer first, then people decide, messages arrive, and only then does time pass. */
export function findNextStep(trial: Trial): NextStep | undefined {
  if (isOver(trial)) return undefined;
  const [work] = trial.works;
  if (work) return { kind: 'work', node: work.node };
  const [task] = trial.tasks;
  if (task) return { kind: 'task', task };
  const [wait] = trial.waits;
  if (wait) return { kind: 'message', message: wait.message, node: wait.event };
  const timer = nextTimer(trial);
  return timer && { kind: 'timer', due: timer.due };
}

/** The run after its next step. @throws {CommandRejected} if the engine refuses. */
export function takeNextStep(trial: Trial): Trial {
  const next = findNextStep(trial);
  const [work] = trial.works;
  const [wait] = trial.waits;
  if (!next) return trial;
  if (next.kind === 'work') return stepTrial(trial, { type: 'complete', by: 'system', token: work!.token, variables: {} });
  if (next.kind === 'task') return approve(trial, next.task);
  if (next.kind === 'message')
    return stepTrial(trial, { type: 'correlate', by: 'system', token: wait!.token, event: wait!.event, variables: {} });
  return moveClock(trial, next.due);
}

/** Says yes in somebody's place: approves, completes or submits again. */
export function approve(trial: Trial, task: TrialTask): Trial {
  const by = task.person ?? trial.requester;
  if (task.seat === null) return stepTrial(trial, { type: 'complete', by, token: task.token, variables: {} });
  return stepTrial(trial, { type: 'act', by, token: task.token, act: { act: 'vote', by, vote: 'approve' }, variables: {} });
}
