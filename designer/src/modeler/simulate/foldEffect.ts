import type { Effect, EffectOf, EffectType } from '@vermilion/engine';
import type { Trial } from './trial.js';

type Fold<T extends EffectType> = (trial: Trial, effect: EffectOf<T>) => Partial<Trial>;

/** What each effect does to a trial run, in place of the server. Total: a new effect does not compile until the trial knows it. */
const folds: { readonly [T in EffectType]: Fold<T> } = {
  openTask: (trial, { token, node, seat, person, kind, due }) => ({
    tasks: [...trial.tasks, { token, node, seat, person, kind, due }],
    mails:
      person === null
        ? trial.mails
        : [
            ...trial.mails,
            { at: trial.now, event: kind === 'resubmission' ? 'resubmission' : 'assigned', node, people: [person] },
          ],
  }),
  closeTask: (trial, { token, seat }) => ({
    tasks: trial.tasks.filter((task) => task.token !== token || task.seat !== seat),
  }),
  callService: (trial, { token, node, service }) => ({
    works: [...trial.works, { token, node, kind: 'service', name: service }],
  }),
  runScript: (trial, { token, node, scriptFormat }) => ({
    works: [...trial.works, { token, node, kind: 'script', name: scriptFormat }],
  }),
  setTimer: (trial, { token, timer, due }) => ({
    timers: [...trial.timers.filter((one) => one.token !== token || one.timer !== timer), { token, timer, due }],
  }),
  clearTimer: (trial, { token, timer }) => ({
    timers: trial.timers.filter((one) => one.token !== token || one.timer !== timer),
  }),
  subscribe: (trial, { token, event, message }) => ({ waits: [...trial.waits, { token, event, message }] }),
  unsubscribe: (trial, { token, event }) => ({
    waits: trial.waits.filter((wait) => wait.token !== token || wait.event !== event),
  }),
  subscribeSignal: (trial, { token, event, signal }) => ({ waits: [...trial.waits, { token, event, message: signal }] }),
  // What is outside the process hears a signal, runs a called process or decides; the trial has only this one.
  broadcastSignal: () => ({}),
  cancelProcess: () => ({}),
  startProcess: (trial, { token, node, process }) => ({
    works: [...trial.works, { token, node, kind: 'service', name: process }],
  }),
  evaluateDecision: (trial, { token, node, decision }) => ({
    works: [...trial.works, { token, node, kind: 'service', name: decision }],
  }),
  // A message that is sent leaves the process; nobody in the trial answers it.
  sendMessage: () => ({}),
  notify: (trial, { node, event, people }) => ({
    mails: people.length ? [...trial.mails, { at: trial.now, event, node, people }] : trial.mails,
  }),
};

/** The trial run after one effect. */
export function foldEffect(trial: Trial, effect: Effect): Trial {
  const fold = folds[effect.type] as Fold<EffectType>;
  return { ...trial, ...fold(trial, effect as never) };
}
