import { CommandRejected, type Event, type NodeId, type TokenId, type Variables } from '@vermilion/engine';
import { Agenda } from './agenda.js';
import type { Answer } from './answer.js';
import { commandFor } from './commandFor.js';
import { finalVariables } from './finalVariables.js';
import { momentAfter } from './momentAfter.js';
import type { Question } from './question.js';
import { RunningInstance, type Asked, type Caller } from './runningInstance.js';
import { serve } from './serve.js';
import type { SimulationOptions } from './simulationOptions.js';
import type { Stage } from './stage.js';
import type { TraceStep } from './traceStep.js';

type Happening =
  | { readonly kind: 'answer'; readonly question: Question; readonly answer: Answer }
  | { readonly kind: 'timer'; readonly instance: string; readonly token: TokenId; readonly timer: string }
  | { readonly kind: 'delivery'; readonly deliver: () => void };

/** More steps than a request ever takes; beyond, it runs in circles. */
const MOST_STEPS = 10_000;

/** Instances on a virtual clock that leaps to whatever comes next: an answer, a message, a timer. The same options give the same run. */
export class Simulation implements Stage {
  now: number;
  /** Why it has been stopped; null: nothing was left to happen. */
  stopped: 'steps' | 'until' | null = null;
  readonly instances = new Map<string, RunningInstance>();
  readonly trace: TraceStep[] = [];
  /** What nobody has answered yet. */
  questions: Question[] = [];
  private readonly agenda = new Agenda<Happening>();
  /** How many of its answers each node has used. */
  private readonly used = new Map<NodeId, number>();

  constructor(readonly options: SimulationOptions) {
    this.now = options.at;
  }

  /** Starts the first process and lets everything happen that can. `event`: its start event, if not the plain one. */
  run(variables: Variables, event?: NodeId): RunningInstance {
    const { models, requester, world, until } = this.options;
    const initiator = { id: requester, department: world.person(requester)?.department ?? null };
    const given = { initiator, requestId: 'run', picks: {}, ...variables };
    const main = this.begin(models[0]!.id, undefined, given, event, requester)!;
    for (let next = this.agenda.next(); next !== undefined; next = this.agenda.next()) {
      if (next.due > until) this.stopped = 'until';
      else if (this.trace.length >= MOST_STEPS) this.stopped = 'steps';
      if (this.stopped !== null) break;
      this.now = next.due;
      this.happen(next.what);
    }
    return main;
  }

  /** An instance of a process of these files; undefined: it is not in them. */
  begin(
    process: string,
    caller: Caller | undefined,
    variables: Variables,
    event?: NodeId,
    by = 'system',
  ): RunningInstance | undefined {
    const { models, world } = this.options;
    const model = models.find(({ id }) => id === process);
    if (model === undefined) return undefined;
    const id = this.instances.size === 0 ? process : `${process}-${this.instances.size}`;
    const instance = new RunningInstance(id, model, world, caller);
    this.instances.set(id, instance);
    this.give(id, { type: 'start', variables, event, by });
    return instance;
  }

  /** Carries out a command now; what the engine refuses is noted, and changes nothing. */
  give(id: string, asked: Asked): boolean {
    const running = this.instances.get(id)!;
    const token = 'token' in asked ? running.instance.tokens.find((one) => one.id === asked.token) : undefined;
    const step = { at: this.now, instance: id, by: asked.by, command: asked.type, node: token?.at ?? null };
    try {
      const { events, effects } = running.do(asked, this.now);
      this.note({ ...step, events });
      this.askAboutIncidents(id, events);
      for (const effect of effects) serve(this, id, effect);
      this.dropSettled();
      this.reportToCaller(running, events);
      return true;
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      this.note({ ...step, events: [], rejected: `${error.code}: ${error.message}` });
      return false;
    }
  }

  /** Waits for an answer: the one that is given for the node, or none. */
  ask(question: Question): void {
    this.questions.push(question);
    const answer = this.answerFor(question.node);
    if (answer === undefined || answer.ignore === true) return;
    if (question.kind === 'incident' && answer.retry !== true) return;
    this.agenda.add(momentAfter(this.now, answer.after), { kind: 'answer', question, answer });
  }

  withdraw(matches: (question: Question) => boolean): void {
    this.questions = this.questions.filter((question) => !matches(question));
    this.agenda.drop((what) => what.kind === 'answer' && matches(what.question));
  }

  setTimer(instance: string, token: TokenId, timer: string, due: number): void {
    this.clearTimer(instance, token, timer);
    this.agenda.add(Math.max(due, this.now), { kind: 'timer', instance, token, timer });
  }

  clearTimer(instance: string, token: TokenId, timer: string): void {
    this.agenda.drop(
      (what) => what.kind === 'timer' && what.instance === instance && what.token === token && what.timer === timer,
    );
  }

  /** Does something as soon as the step is over that has caused it. */
  soon(deliver: () => void): void {
    this.agenda.add(this.now, { kind: 'delivery', deliver });
  }

  private happen(what: Happening): void {
    if (what.kind === 'delivery') what.deliver();
    else if (what.kind === 'timer') {
      const { instance, token, timer } = what;
      if (this.instances.get(instance)!.holds(token)) this.give(instance, { type: 'trigger', token, timer, by: 'system' });
    } else if (this.questions.includes(what.question)) {
      const { question, answer } = what;
      const asked = commandFor(question, answer, this.options.requester, this.instances.get(question.instance)!.trail);
      if (this.give(question.instance, asked)) this.withdraw((one) => one === question);
    }
  }

  /** An answer by itself is for every time; of several, each is for one. */
  private answerFor(node: NodeId): Answer | undefined {
    const { answers } = this.options;
    if (!Object.hasOwn(answers, node)) return undefined;
    const given = answers[node]!;
    if (!isList(given)) return given;
    const count = this.used.get(node) ?? 0;
    this.used.set(node, count + 1);
    return given[count];
  }

  private note(step: TraceStep): void {
    this.trace.push(step);
    this.options.observe?.(step);
  }

  private askAboutIncidents(instance: string, events: readonly Event[]): void {
    const { tokens } = this.instances.get(instance)!.instance;
    for (const event of events) {
      if (event.type !== 'token.failed') continue;
      const node = tokens.find(({ id }) => id === event.token)?.at;
      if (node === undefined) continue;
      const name = `${event.code}: ${event.reason}`;
      this.ask({ instance, token: event.token, node, kind: 'incident', seat: null, person: null, name });
    }
  }

  private dropSettled(): void {
    this.withdraw(({ instance: id, token, kind }) => {
      const found = this.instances.get(id)!.instance.tokens.find((one) => one.id === token);
      return found === undefined || (kind === 'incident' && found.state !== 'failed');
    });
  }

  /** The caller learns how a called instance has ended, and of every escalation in it that nobody has caught. */
  private reportToCaller(running: RunningInstance, events: readonly Event[]): void {
    const { caller, instance, trail } = running;
    if (caller === undefined) return;
    const tell = (asked: Asked): void => this.soon(() => void this.give(caller.instance, asked));
    const back = { token: caller.token, by: 'system' };
    for (const event of events) {
      if (event.type === 'escalation.thrown' && event.caughtBy === null)
        tell({ type: 'throwEscalation', escalationCode: event.escalationCode, variables: {}, ...back });
      if (event.type === 'instance.failed') tell({ type: 'throwError', errorCode: event.errorCode, variables: {}, ...back });
    }
    if (instance.state === 'completed') tell({ type: 'complete', variables: finalVariables(trail), ...back });
  }
}

function isList(given: Answer | readonly Answer[]): given is readonly Answer[] {
  return Array.isArray(given);
}
