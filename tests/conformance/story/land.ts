import {
  advance,
  createInstance,
  replay,
  type Command,
  type Effect,
  type EffectOf,
  type EffectType,
  type Event,
  type Instance,
  type ProcessModel,
  type Token,
  type Variables,
} from '@vermilion/engine';
import { noWorld } from '@vermilion/engine/testing';

type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'by' | 'trail'> : never) : never;

/** An instance with what it has asked for and not yet taken back. */
interface Resident {
  readonly model: ProcessModel;
  instance: Instance;
  events: Event[];
  waits: (EffectOf<'subscribe'> | EffectOf<'subscribeSignal'>)[];
  /** Started by a call activity of another instance. */
  readonly caller: { readonly instance: string; readonly token: number } | undefined;
}

/**
 * A small world around the engine, in which instances of several processes live side by side: it delivers messages and signals, starts
 * called processes, and takes every instance through JSON and replay at each step. Commands name nodes, not tokens.
 */
export class Land {
  readonly effects: Effect[] = [];
  private readonly residents = new Map<string, Resident>();
  private clock = 0;
  private main = '';

  constructor(private readonly models: readonly ProcessModel[]) {}

  /** Starts the first process, or the one named; `event`: its start event. */
  start(variables: Variables = {}, event?: string, process = this.models[0]!.id): this {
    const id = this.begin(process, undefined);
    this.main ||= id;
    this.give(id, { type: 'start', variables, event });
    return this;
  }
  complete(node: string, variables: Variables = {}): this {
    return this.at(node, (token) => ({ type: 'complete', token: token.id, variables }));
  }
  /** A timer is due; `timer` if it is not the node itself on which the token is. */
  trigger(node: string, timer = node): this {
    return this.at(node, (token) => ({ type: 'trigger', token: token.id, timer }));
  }
  /** A message comes from outside to the token that waits for it as `event`. */
  receive(node: string, event = node, variables: Variables = {}): this {
    return this.at(node, (token) => ({ type: 'correlate', token: token.id, event, variables }));
  }
  /** As `trigger` and `receive`, for the token that stands for all instances of an activity. */
  atBody(node: string, event: string, type: 'trigger' | 'correlate'): this {
    return this.at(
      node,
      ({ id: token }) => (type === 'trigger' ? { type, token, timer: event } : { type, token, event, variables: {} }),
      ({ item, state }) => item === undefined && state === 'active',
    );
  }
  fail(node: string, errorCode: string): this {
    return this.at(node, (token) => ({ type: 'throwError', token: token.id, errorCode, variables: {} }));
  }
  escalate(node: string, escalationCode: string): this {
    return this.at(node, (token) => ({ type: 'throwEscalation', token: token.id, escalationCode, variables: {} }));
  }
  activate(scope: string, node: string): this {
    return this.at(scope, (token) => ({ type: 'activate', token: token.id, node }));
  }
  retry(node: string): this {
    return this.at(node, (token) => ({ type: 'retry', token: token.id }));
  }
  set(variables: Variables): this {
    this.give(this.main, { type: 'setVariables', variables });
    return this;
  }
  cancel(): this {
    this.give(this.main, { type: 'cancel' });
    return this;
  }
  /** A signal from nowhere, to everybody. */
  signal(signal: string, variables: Variables = {}): this {
    this.broadcast(signal, variables, undefined);
    return this;
  }

  /** Where work waits, over all instances, in the order of arrival: nodes of held tokens. */
  get held(): readonly string[] {
    return this.tokens.filter(({ state }) => state === 'held').map(({ at }) => at);
  }
  get failed(): readonly string[] {
    return this.tokens.filter(({ state }) => state === 'failed').map(({ at }) => at);
  }
  /** State of the instance that was started first. */
  get state(): Instance['state'] {
    return this.residents.get(this.main)!.instance.state;
  }
  get variables(): Variables {
    return rootVariables(this.residents.get(this.main)!.events);
  }
  /** Nodes that tokens have come to, over all instances, without processes. */
  get path(): readonly string[] {
    return [...this.residents.values()].flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'token.entered' && event.token.parent !== null ? [event.token.at] : [])),
    );
  }
  /** How often a node has been entered. */
  times(node: string): number {
    return this.path.filter((at) => at === node).length;
  }
  get instances(): readonly Instance[] {
    return [...this.residents.values()].map(({ instance }) => instance);
  }
  effectsOf<T extends EffectType>(type: T): readonly EffectOf<T>[] {
    return this.effects.filter((effect): effect is EffectOf<T> => effect.type === type);
  }
  eventsOf<T extends Event['type']>(type: T): readonly Extract<Event, { type: T }>[] {
    const all = [...this.residents.values()].flatMap(({ events }) => events);
    return all.filter((event): event is Extract<Event, { type: T }> => event.type === type);
  }

  private get tokens(): readonly Token[] {
    return this.instances.flatMap(({ tokens }) => tokens);
  }

  private begin(process: string, caller: Resident['caller']): string {
    const model = this.models.find(({ id }) => id === process);
    if (model === undefined) throw new Error(`Expected a process ${process}, but there is none`);
    const id = `${process}-${this.residents.size}`;
    this.residents.set(id, { model, instance: createInstance(model, id), events: [], waits: [], caller });
    return id;
  }

  private at(node: string, ask: (token: Token) => Asked, isMeant = ({ state }: Token) => state === 'held'): this {
    for (const [id, { model, instance }] of this.residents) {
      const here = instance.tokens.filter(({ at, parent }) => at === node || (parent === null && model.id === node));
      const token = here.find(isMeant) ?? here[0];
      if (token === undefined) continue;
      this.give(id, ask(token));
      return this;
    }
    throw new Error(
      `Expected a token at ${node}, but they are at: ${this.tokens.map(({ at, state }) => `${at} ${state}`).join(', ')}`,
    );
  }

  private give(id: string, asked: Asked): void {
    const resident = this.residents.get(id)!;
    const command = { ...asked, at: (this.clock += 1000), by: 'system', trail: [] } as unknown as Command;
    const before = resident.instance;
    const { instance, events, effects } = advance(resident.model, before, command, noWorld);
    if (JSON.stringify(replay(before, events)) !== JSON.stringify(instance))
      throw new Error('Expected a replay to give the same');
    resident.instance = JSON.parse(JSON.stringify(instance)) as Instance;
    resident.events.push(...events);
    this.effects.push(...effects);
    for (const effect of effects) this.note(resident, effect);
    for (const effect of effects) this.serve(id, effect);
    this.reportToCaller(resident, events);
  }

  private note(resident: Resident, effect: Effect): void {
    if (effect.type !== 'subscribe' && effect.type !== 'subscribeSignal' && effect.type !== 'unsubscribe') return;
    resident.waits = resident.waits.filter(({ token, event }) => token !== effect.token || event !== effect.event);
    if (effect.type !== 'unsubscribe') resident.waits.push(effect);
  }

  private serve(id: string, effect: Effect): void {
    if (effect.type === 'broadcastSignal') this.broadcast(effect.signal, effect.variables, id);
    else if (effect.type === 'sendMessage') this.deliver(effect);
    else if (effect.type === 'startProcess') {
      const called = this.begin(effect.process, { instance: id, token: effect.token });
      this.give(called, { type: 'start', variables: effect.variables });
    } else if (effect.type === 'cancelProcess') {
      for (const [called, { caller, instance }] of this.residents)
        if (caller?.instance === id && caller.token === effect.token && instance.state === 'active')
          this.give(called, { type: 'cancel' });
    }
  }

  private broadcast(signal: string, variables: Variables, from: string | undefined): void {
    for (const [id, { waits }] of this.residents) {
      const waiting = waits.some((wait) => wait.type === 'subscribeSignal' && wait.signal === signal);
      if (id !== from && waiting) this.give(id, { type: 'signal', signal, variables });
    }
  }

  /** To everybody who waits for the message under its key, else to the process that begins with it. */
  private deliver({ message, correlationKey, variables }: EffectOf<'sendMessage'>): void {
    for (const [id, { waits }] of this.residents) {
      const wait = waits.find(
        (one) => one.type === 'subscribe' && one.message === message && one.correlationKey === correlationKey,
      );
      if (wait === undefined) continue;
      this.give(id, { type: 'correlate', token: wait.token, event: wait.event, variables });
      return;
    }
    for (const model of this.models) {
      const start = [...model.nodes.values()].find(
        (node) =>
          node.type === 'startEvent' &&
          node.parent?.type === 'process' &&
          node.eventDefinition?.type === 'messageEventDefinition' &&
          node.eventDefinition.message === message,
      );
      if (start === undefined) continue;
      this.give(this.begin(model.id, undefined), { type: 'start', variables, event: start.id });
      return;
    }
  }

  /** The caller learns how a called instance has ended, and of every escalation in it that nobody has caught. */
  private reportToCaller({ caller, instance, events: all }: Resident, events: readonly Event[]): void {
    if (caller === undefined) return;
    const { instance: id, token } = caller;
    for (const event of events) {
      if (event.type === 'escalation.thrown' && event.caughtBy === null)
        this.give(id, { type: 'throwEscalation', token, escalationCode: event.escalationCode, variables: {} });
      if (event.type === 'instance.failed')
        this.give(id, { type: 'throwError', token, errorCode: event.errorCode, variables: {} });
    }
    if (instance.state === 'completed') this.give(id, { type: 'complete', token, variables: rootVariables(all) });
  }
}

function rootVariables(events: readonly Event[]): Variables {
  const sets = events.flatMap((event) => (event.type === 'variables.set' && event.token === 0 ? [event.variables] : []));
  return Object.assign({}, ...sets) as Variables;
}
