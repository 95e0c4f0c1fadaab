import { stepTrial } from './stepTrial.js';
import { isOver, type Trial, type TrialTimer } from './trial.js';

const MOST = 1000;

/** The timer that is due next; undefined: there is none. */
export function nextTimer(trial: Trial): TrialTimer | undefined {
  return trial.timers.toSorted((a, b) => a.due - b.due)[0];
}

/** The run at a later moment; timers that are due on the way fire one after the other, each at its own time. */
export function moveClock(trial: Trial, to: number): Trial {
  let at = trial;
  for (let fired = 0; fired < MOST && !isOver(at); fired++) {
    const timer = nextTimer(at);
    if (!timer || timer.due > to) break;
    at = fire({ ...at, now: Math.max(at.now, timer.due) }, timer);
  }
  return { ...at, now: Math.max(at.now, to) };
}

function fire(trial: Trial, { token, timer }: TrialTimer): Trial {
  const rest = trial.timers.filter((one) => one.token !== token || one.timer !== timer);
  return stepTrial({ ...trial, timers: rest }, { type: 'trigger', by: 'system', token, timer });
}
