import { evaluateDecision, type Effect, type EffectOf, type EffectType, type Variables } from '@vermilion/engine';
import type { Question } from './question.js';
import type { Stage } from './stage.js';

type Serve<T extends EffectType> = (stage: Stage, instance: string, effect: EffectOf<T>) => void;

/** What each effect does in a simulation, in place of a server. Total: a new effect does not compile until it is known here. */
const effects: { readonly [T in EffectType]: Serve<T> } = {
  openTask: (stage, instance, { token, node, seat, person, kind }) =>
    stage.ask({ instance, token, node, kind: 'task', seat, person, name: kind }),
  closeTask: (stage, instance, { token, seat }) =>
    stage.withdraw((one) => one.kind === 'task' && one.instance === instance && one.token === token && one.seat === seat),
  callService: (stage, instance, { token, node, service }) => stage.ask(question('service', instance, token, node, service)),
  runScript: (stage, instance, { token, node, scriptFormat }) =>
    stage.ask(question('script', instance, token, node, scriptFormat)),
  setTimer: (stage, instance, { token, timer, due }) => stage.setTimer(instance, token, timer, due),
  clearTimer: (stage, instance, { token, timer }) => stage.clearTimer(instance, token, timer),
  subscribe: (stage, instance, { token, event, message, correlationKey }) =>
    stage.ask({ ...question('message', instance, token, event, message), key: correlationKey }),
  subscribeSignal: (stage, instance, { token, event, signal }) => stage.ask(question('signal', instance, token, event, signal)),
  unsubscribe: (stage, instance, { token, event }) =>
    stage.withdraw((one) => one.instance === instance && one.token === token && one.node === event && isWaiting(one)),
  sendMessage: (stage, _instance, effect) => stage.soon(() => deliver(stage, effect)),
  broadcastSignal: (stage, instance, { signal, variables }) => stage.soon(() => broadcast(stage, instance, signal, variables)),
  startProcess: (stage, instance, { token, node, process, variables }) =>
    stage.soon(() => {
      const begun = stage.begin(process, { instance, token }, variables);
      if (begun === undefined) stage.ask(question('process', instance, token, node, process));
    }),
  cancelProcess: (stage, instance, { token }) =>
    stage.soon(() => {
      for (const { id, caller, isOver } of stage.instances.values())
        if (!isOver && caller?.instance === instance && caller.token === token) stage.give(id, { type: 'cancel', by: 'system' });
    }),
  evaluateDecision: (stage, instance, effect) => stage.soon(() => decide(stage, instance, effect)),
  notify: () => undefined,
};

/** Does what an instance has asked for. */
export function serve(stage: Stage, instance: string, effect: Effect): void {
  (effects[effect.type] as Serve<EffectType>)(stage, instance, effect as never);
}

function question(kind: Question['kind'], instance: string, token: number, node: string, name: string): Question {
  return { instance, token, node, kind, seat: null, person: null, name };
}

function isWaiting({ kind }: Question): boolean {
  return kind === 'message' || kind === 'signal';
}

/** To whoever waits for the message under its key, else to the process that begins with it, else to nobody. */
function deliver(stage: Stage, { message, correlationKey, variables }: EffectOf<'sendMessage'>): void {
  const wait = stage.questions.find(
    (one) => one.kind === 'message' && one.name === message && (one.key ?? null) === correlationKey,
  );
  if (wait !== undefined) {
    const { instance, token, node: event } = wait;
    stage.give(instance, { type: 'correlate', token, event, variables, by: 'system' });
    return;
  }
  for (const { id, nodes } of stage.options.models) {
    const start = [...nodes.values()].find(
      (node) =>
        node.type === 'startEvent' &&
        node.parent?.type === 'process' &&
        node.eventDefinition?.type === 'messageEventDefinition' &&
        node.eventDefinition.message === message,
    );
    if (start === undefined) continue;
    stage.begin(id, undefined, variables, start.id);
    return;
  }
}

function broadcast(stage: Stage, from: string, signal: string, variables: Variables): void {
  const hearers = stage.questions.filter((one) => one.kind === 'signal' && one.name === signal && one.instance !== from);
  for (const id of new Set(hearers.map(({ instance }) => instance)))
    stage.give(id, { type: 'signal', signal, variables, by: 'system' });
}

/** By the files of decisions that came along; a decision that none of them has is a question. */
function decide(stage: Stage, instance: string, effect: EffectOf<'evaluateDecision'>): void {
  const { token, node, decision, resultVariable, variables } = effect;
  const model = stage.options.decisions.find(({ decisions, services }) => decisions.has(decision) || services.has(decision));
  if (model === undefined) return stage.ask(question('decision', instance, token, node, decision));
  const { value, problems } = evaluateDecision(model, decision, variables);
  const [problem] = problems;
  if (problem !== undefined) {
    const reason = problem.message.en;
    stage.give(instance, { type: 'fail', token, code: 'DECISION_FAILED', reason, by: 'system' });
  } else {
    const result = resultVariable === null ? {} : { [resultVariable]: value };
    stage.give(instance, { type: 'complete', token, variables: result, by: 'system' });
  }
}
