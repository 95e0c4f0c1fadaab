import { advance, type Outcome } from '../../advance.js';
import type { Command } from '../../commands.js';
import { CommandRejected } from '../../errors.js';
import type { Event, HistoryStep } from '../../events.js';
import type { Instance, Token, TokenId } from '../../instance.js';
import type { Ballot } from '../../model/ballot.js';
import type { FlowNode, NodeId } from '../../model/flowNode.js';
import type { ProcessModel } from '../../model/processModel.js';
import type { World } from '../../world.js';
import { canAct } from '../ballot/canAct.js';
import type { RouteStop } from './routeStop.js';

/** A preview ends after so many stops, and where a loop comes to a node for the third time. */
const MAX_STOPS = 100;
const MAX_VISITS = 2;

type DraftStop = { -readonly [K in keyof RouteStop]: RouteStop[K] };
type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'by' | 'trail'> : never) : never;

/**
 * An instance run ahead of time on the same engine: every ballot is approved, every service answers at once, every timer and
 * message that the way waits for comes. The clock moves from deadline to deadline.
 */
export class RouteAhead {
  readonly stops: DraftStop[] = [];
  private readonly trail: HistoryStep[] = [];
  private readonly stopOf = new Map<TokenId, DraftStop>();
  private readonly visits = new Map<NodeId, number>();
  /** When each token that waits may be expected to be done. */
  private readonly dueOf = new Map<TokenId, number>();
  private ended = false;

  constructor(
    private readonly model: ProcessModel,
    private instance: Instance,
    private now: number,
    private readonly world: World,
    private readonly tellTrail: boolean,
  ) {
    for (const token of instance.tokens) if (token.state === 'held') this.hold(token, this.openStop(token, true));
  }

  /** @returns whether it was carried out; a refusal ends the preview. */
  do(asked: Asked, by: string): boolean {
    let outcome: Outcome;
    try {
      const command = { ...asked, at: this.now, by, trail: this.tellTrail ? this.trail : undefined } as unknown as Command;
      outcome = advance(this.model, this.instance, command, this.world);
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      this.ended = true;
      return false;
    }
    this.instance = outcome.instance;
    this.trail.push({ at: this.now, by, events: outcome.events });
    const entered = new Map<TokenId, Token>();
    for (const event of outcome.events) this.learn(event, entered);
    for (const effect of outcome.effects) {
      if (effect.type === 'notify' && effect.event === 'copy' && effect.step === null) this.copied(effect.node, effect.people);
      else if (effect.type === 'openTask') this.opened(effect.token, effect.due);
    }
    for (const token of outcome.instance.tokens) if (token.state === 'failed') this.ended = true;
    return true;
  }

  /** Goes on until nothing waits, the way cannot be foreseen, or it goes round in circles. */
  run(): void {
    while (!this.ended && this.stops.length < MAX_STOPS) {
      const next = this.next();
      if (next === undefined) return;
      this.now = Math.max(this.now, this.dueOf.get(next.id) ?? this.now);
      this.finish(next, this.model.nodes.get(next.at)!);
    }
  }

  /** Of the tokens that wait for the outside the one that is done first. A resubmission that is only foreseen is where a way ends. */
  private next(): Token | undefined {
    let first: Token | undefined;
    for (const token of this.instance.tokens) {
      const isForeseen = this.stopOf.get(token.id)?.current !== true;
      if (token.state !== 'held' || (isForeseen && this.model.nodes.get(token.at)!.type === 'startEvent')) continue;
      if (first === undefined || this.doneAt(token) < this.doneAt(first)) first = token;
    }
    return first;
  }
  private doneAt({ id }: Token): number {
    return this.dueOf.get(id) ?? this.now;
  }

  private finish(token: Token, node: FlowNode): void {
    if (token.ballot !== undefined) this.approve(token.id, token.ballot);
    else {
      const asked = answerTo(token, node);
      if (asked === undefined || !this.do(asked, 'system')) this.ended = true;
    }
  }

  private approve(token: TokenId, ballot: Ballot): void {
    const { person } = canAct(ballot)[0]!;
    this.do({ type: 'act', token, act: { act: 'vote', by: person, vote: 'approve' }, variables: {} }, person);
  }

  private learn(event: Event, entered: Map<TokenId, Token>): void {
    switch (event.type) {
      case 'token.entered':
        entered.set(event.token.id, event.token);
        return;
      case 'ballot.opened': {
        const token = entered.get(event.token)!;
        const stop = this.stopAt(token, 'approval');
        stop.people = [...stop.people, ...event.ballot.seats.map(({ person, insteadOf }) => ({ person, insteadOf }))];
        stop.trace = [...stop.trace, ...event.trace];
        stop.due = event.ballot.due ?? null;
        // Without people it is decided: approved if it goes on as approved, which the variables say next.
        if (event.ballot.seats.length === 0) stop.kind = 'pass';
        return;
      }
      case 'variables.set': {
        const last = this.stops.at(-1);
        if (last?.kind === 'pass' && event.variables['outcome'] === 'rejected') last.kind = 'reject';
        return;
      }
      case 'timer.armed':
        if (this.model.nodes.get(event.timer)?.type === 'intermediateCatchEvent') this.dueOf.set(event.token, event.due);
        return;
      case 'token.failed': {
        const token = entered.get(event.token) ?? this.instance.tokens.find(({ id }) => id === event.token);
        if (token !== undefined) Object.assign(this.stopAt(token, 'incident'), { kind: 'incident', reason: event.reason });
        return;
      }
      default:
        return;
    }
  }

  private opened(token: TokenId, due: number | null): void {
    const held = this.instance.tokens.find(({ id }) => id === token);
    if (held !== undefined && !this.stopOf.has(token)) this.hold(held, this.openStop(held, false));
    if (due !== null) this.dueOf.set(token, due);
  }

  private openStop(token: Token, current: boolean): DraftStop | undefined {
    const { type } = this.model.nodes.get(token.at)!;
    if (type === 'startEvent') return this.stopAt(token, 'resubmission', current);
    if (type !== 'userTask') return undefined;
    return this.stopAt(token, token.ballot === undefined ? 'human' : 'approval', current);
  }

  private hold({ id, ballot }: Token, stop: DraftStop | undefined): void {
    if (ballot?.due !== undefined) this.dueOf.set(id, ballot.due);
    if (stop === undefined || ballot === undefined || stop.people.length > 0) return;
    stop.due = ballot.due ?? null;
    stop.people = ballot.seats
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ person, insteadOf, vote }) => ({ person, insteadOf, vote }));
  }

  private copied(node: NodeId, people: readonly string[]): void {
    const stop = this.newStop(node, 'copy', false);
    stop.people = people.map((person) => ({ person }));
  }

  /** The stop of a token; the instances of a multi-instance activity share one. */
  private stopAt(token: Token, kind: RouteStop['kind'], current = false): DraftStop {
    const body = token.item === undefined || token.parent === null ? token.id : token.parent;
    const known = this.stopOf.get(body);
    const stop = known ?? this.newStop(token.at, kind, current);
    this.stopOf.set(body, stop);
    this.stopOf.set(token.id, stop);
    return stop;
  }

  private newStop(node: NodeId, kind: RouteStop['kind'], current: boolean): DraftStop {
    const visits = (this.visits.get(node) ?? 0) + 1;
    this.visits.set(node, visits);
    if (visits > MAX_VISITS) this.ended = true;
    const { name } = this.model.nodes.get(node)!;
    const stop: DraftStop = { node, name, kind, current, people: [], trace: [], begins: this.now, due: null };
    if (!this.ended) this.stops.push(stop);
    return stop;
  }
}

/** What ends the waiting of a token, as if it came; of several events, the first that is drawn. Undefined: nothing that can be foreseen. */
function answerTo({ id: token }: Token, node: FlowNode): Asked | undefined {
  const event = node.type === 'eventBasedGateway' ? node.outgoing[0]?.target : node;
  if (event?.type !== 'intermediateCatchEvent' && event?.type !== 'receiveTask')
    return { type: 'complete', token, variables: {} };
  switch (event.eventDefinition.type) {
    case 'timerEventDefinition':
      return { type: 'trigger', token, timer: event.id };
    case 'messageEventDefinition':
      return { type: 'correlate', token, event: event.id, variables: {} };
    case 'signalEventDefinition':
      return { type: 'signal', signal: event.eventDefinition.signal, variables: {} };
    default:
      return undefined;
  }
}
