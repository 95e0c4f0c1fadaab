import { CommandRejected, type ProcessModel, type Variables, type World } from '@vermilion/engine';
import { computed, ref, shallowRef } from 'vue';
import { marksOf } from './marksOf.js';
import { moveClock } from './moveClock.js';
import { approve, findNextStep, takeNextStep } from './nextStep.js';
import { startTrial, stepTrial, type TrialCommand } from './stepTrial.js';
import { isOver, variablesOf, type Trial, type TrialTask } from './trial.js';

const HOUR = 3_600_000;
const MOST_STEPS = 200;

/**
 * A trial run of a diagram on the engine: start, decide in people's place, let services answer, move the clock, step or run to the
 * end, go back one step. What the engine refuses is said in `refusal` and changes nothing.
 */
export function useSimulation() {
  const history = shallowRef<readonly Trial[]>([]);
  const refusal = ref<string | null>(null);
  const trial = computed<Trial | null>(() => history.value.at(-1) ?? null);

  function attempt(step: (trial: Trial) => Trial): void {
    const at = trial.value;
    if (!at) return;
    try {
      history.value = [...history.value, step(at)];
      refusal.value = null;
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      refusal.value = error.message;
    }
  }

  function start(
    model: ProcessModel,
    world: World,
    given: { readonly requester: string; readonly fields: Variables; readonly at: number },
  ): void {
    history.value = [startTrial(model, world, given)];
    refusal.value = null;
  }
  function stop(): void {
    history.value = [];
    refusal.value = null;
  }
  /** One step after the other, until it is over or nothing can happen any more. */
  function run(): void {
    attempt((at) => {
      let now = at;
      for (let count = 0; count < MOST_STEPS && findNextStep(now); count++) now = takeNextStep(now);
      return now;
    });
  }
  const act = (task: TrialTask, build: (by: string) => TrialCommand) =>
    attempt((at) => stepTrial(at, build(task.person ?? at.requester)));

  return {
    trial,
    refusal,
    over: computed(() => (trial.value ? isOver(trial.value) : false)),
    marks: computed(() =>
      trial.value ? marksOf(trial.value) : { tokens: new Map<string, number>(), states: new Map<string, string>() },
    ),
    next: computed(() => trial.value && findNextStep(trial.value)),
    variables: computed(() => (trial.value ? variablesOf(trial.value) : {})),
    failed: computed(() => trial.value?.instance.tokens.filter(({ state }) => state === 'failed') ?? []),
    canGoBack: computed(() => history.value.length > 1),
    start,
    stop,
    run,
    /** The next thing that would happen if everybody said yes. */
    step: () => attempt(takeNextStep),
    back: () => {
      if (history.value.length > 1) history.value = history.value.slice(0, -1);
      refusal.value = null;
    },
    approve: (task: TrialTask) => attempt((at) => approve(at, task)),
    reject: (task: TrialTask) =>
      act(task, (by) => ({ type: 'act', by, token: task.token, act: { act: 'vote', by, vote: 'reject' }, variables: {} })),
    returnTo: (task: TrialTask, node: string) =>
      act(task, (by) => ({ type: 'rewind', by, to: [{ node }], mode: 'rewalk', returner: task.token })),
    transfer: (task: TrialTask, to: string) =>
      act(task, (by) => ({ type: 'act', by, token: task.token, act: { act: 'transfer', by, to }, variables: {} })),
    retry: (token: number) => attempt((at) => stepTrial(at, { type: 'retry', by: 'system', token })),
    oneHour: () => attempt((at) => moveClock(at, at.now + HOUR)),
    oneWorkingDay: () => attempt((at) => moveClock(at, at.world.addWorkingTime(at.now, 'P1D'))),
  };
}
export type Simulation = ReturnType<typeof useSimulation>;
