import { advance } from '../../advance.js';
import { replay } from '../../apply.js';
import { canAct } from '../../approval/ballot/canAct.js';
import type { Command, RewindTarget } from '../../commands.js';
import { CommandRejected } from '../../errors.js';
import type { Event, HistoryStep, RewindMode } from '../../events.js';
import { createInstance, type Instance, type Token, type TokenId } from '../../instance.js';
import type { Act } from '../../model/ballot.js';
import type { Variables } from '../../model/expression.js';
import type { RandomModel } from './buildRandomModel.js';
import { checkConservation } from './checkConservation.js';
import type { Operation } from './operation.js';
import { randomWorld } from './randomWorld.js';

const MAX_VOTES = 1500;
const RECENT = 7;

/** A command without what every command has. */
type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'by' | 'trail'> : never) : never;
/** Picks one of `n`. */
export type Pick = (n: number) => number;

/** An instance of a random model: each command is checked for conservation and replay, and all state goes through JSON. */
export class RandomRun {
  instance: Instance;
  trail: HistoryStep[] = [];
  /** Names of commands with `ok` or why they were refused, and what has happened in them, counted. */
  readonly counts: Record<string, number>;
  /** Milliseconds that pass with each command. */
  tick = 1000;
  private clock = 0;

  constructor(
    readonly random: RandomModel,
    counts: Record<string, number> = {},
  ) {
    this.counts = counts;
    this.instance = createInstance(random.model, 'i');
    this.do({ type: 'start', variables: { initiator: { id: 'p0', department: null } } }, 'p0');
  }

  /** @returns whether it was carried out. */
  do(asked: Asked, by = 'x', at = (this.clock += this.tick)): boolean {
    const { model } = this.random;
    const command = { ...asked, at, by, trail: this.trail } as unknown as Command;
    let outcome;
    try {
      outcome = advance(model, this.instance, command, randomWorld);
    } catch (error) {
      if (!(error instanceof CommandRejected)) throw error;
      this.count(`${asked.type}: ${error.code}`);
      return false;
    }
    this.count(`${asked.type} ok`);
    outcome.events.forEach((event) => this.countEvent(event));
    const after = JSON.stringify(outcome.instance);
    if (JSON.stringify(replay(this.instance, outcome.events)) !== after)
      throw new Error(`Expected a replay of ${asked.type} to give the same`);
    this.instance = JSON.parse(after) as Instance;
    this.trail.push(JSON.parse(JSON.stringify({ at, by, events: outcome.events })) as HistoryStep);
    checkConservation(model, this.instance);
    return true;
  }

  token(id: TokenId): Token | undefined {
    return this.instance.tokens.find((token) => token.id === id);
  }
  /** Tokens that wait for somebody. */
  held(): Token[] {
    return this.instance.tokens.filter((token) => token.state === 'held');
  }
  events(): Event[] {
    return this.trail.flatMap(({ events }) => events);
  }
  /** Tokens that have ever been at a place one can go back to. */
  entries(): Token[] {
    return this.events().flatMap((event) => {
      if (event.type !== 'token.entered') return [];
      const { type, parent } = this.random.model.nodes.get(event.token.at)!;
      const isTarget = type === 'userTask' || type === 'subProcess' || (type === 'startEvent' && parent?.type === 'process');
      return isTarget ? [event.token] : [];
    });
  }
  /** Values for all gateways. */
  values(v: number): Variables {
    return Object.fromEntries(
      this.random.choices.map(({ name, values }, n) => [name, ((v >> (n % 3)) + (n % 2 === 1 ? v : 0)) % values]),
    );
  }

  /** One approval at a token, or the resubmission. */
  approve(token: Token, variables: Variables): boolean {
    if (token.ballot === undefined) return this.finish(token, variables);
    const { person } = canAct(token.ballot)[0]!;
    return this.do({ type: 'act', token: token.id, act: { act: 'vote', by: person, vote: 'approve' }, variables }, person);
  }

  /** Ends what is held without a ballot: work, a resubmission, a timer. */
  private finish({ id, at }: Token, variables: Variables): boolean {
    if (this.random.model.nodes.get(at)!.type === 'intermediateCatchEvent')
      return this.do({ type: 'trigger', token: id, timer: at }, 'system');
    return this.do({ type: 'complete', token: id, variables }, 'p0');
  }

  /** Approves whatever is open until nothing is. */
  drive(variables: Variables = this.values(0), pick: Pick = () => 0): void {
    for (let votes = 0; this.instance.state === 'active'; votes++) {
      if (votes > MAX_VOTES) throw new Error(`Expected an end after ${MAX_VOTES} votes`);
      const held = this.held();
      if (held.length === 0) throw new Error(`stuck: ${this.instance.tokens.map(({ at, state }) => `${at}:${state}`).join(' ')}`);
      if (!this.approve(held[pick(held.length)]!, variables)) throw new Error('Expected the vote to be accepted');
    }
    if (this.instance.state !== 'completed') throw new Error(`Expected it to be completed, but it is ${this.instance.state}`);
    if (Object.keys(this.instance.returns).length > 0) throw new Error('Expected no returns to be left');
  }

  /** @returns whether there was something to do and it was carried out. */
  operate({ kind, a, b, v }: Operation): boolean {
    switch (kind) {
      case 'rewind':
      case 'straight':
        return this.goBack([a], b % 2 === 1, kind === 'rewind' ? 'rewalk' : 'straightBack');
      case 'rewindMany':
      case 'straightMany':
        return this.goBack([a, b], false, kind === 'rewindMany' ? 'rewalk' : 'straightBack');
      case 'takeBack':
        return this.takeBack(a);
      case 'trigger':
        return this.trigger(a);
      case 'cancel':
        return this.do({ type: 'cancel' });
      default:
        return this.act(kind, a, b, v);
    }
  }

  private act(kind: Operation['kind'], a: number, b: number, v: number): boolean {
    const held = this.held();
    const token = held[a % Math.max(1, held.length)];
    if (token === undefined) return false;
    if (token.ballot === undefined) return this.finish(token, {});
    const { seats } = token.ballot;
    const open = canAct(token.ballot);
    const act = this.actOf(kind, open[b % open.length]!.person, seats[b % seats.length]!, seats, a, v);
    if (act === undefined) return false;
    return this.do({ type: 'act', token: token.id, act, variables: act.act === 'vote' ? this.values(v) : {} });
  }

  private actOf(
    kind: Operation['kind'],
    by: string,
    any: { readonly id: number; readonly person: string },
    seats: readonly { readonly person: string; readonly state: string }[],
    a: number,
    v: number,
  ): Act | undefined {
    switch (kind) {
      case 'transfer':
      case 'delegate':
        return { act: kind, by, to: `p${v + 4}` };
      case 'recall': {
        const owner = seats.find(({ state }) => state === 'delegated');
        return owner === undefined ? undefined : { act: 'recall', by: owner.person };
      }
      case 'add': {
        const people = v > 4 ? [`p${v}`, `p${v + 1}`] : [`p${v + 4}`];
        return { act: 'addSigner', by, kind: (['before', 'after', 'parallel'] as const)[a % 3]!, people };
      }
      case 'reduce':
        return { act: 'reduceSigner', by: 'system', seat: any.id };
      case 'retract':
        return { act: 'retract', by: any.person };
      case 'close':
        return { act: 'close' };
      case 'approve':
      case 'reject':
      case 'abstain':
        return { act: 'vote', by, vote: kind };
      default:
        return undefined;
    }
  }

  private goBack(picks: readonly number[], latest: boolean, mode: RewindMode): boolean {
    const entries = this.entries();
    // Several targets are picked from the last entries, where they are most likely to be beside each other.
    const near = picks.length > 1 ? entries.slice(-RECENT) : entries;
    const to = picks.map((pick): RewindTarget => {
      const { id, at } = near[pick % near.length]!;
      return latest ? { node: at } : { node: at, token: id };
    });
    return this.do({ type: 'rewind', to, mode });
  }

  private takeBack(a: number): boolean {
    const done = this.events().flatMap((event) =>
      event.type === 'token.left' && event.how === 'completed' ? [event.token] : [],
    );
    const voted = this.events().flatMap((event) => (event.type === 'ballot.changed' ? [event] : []));
    const decided = done.filter((id) => voted.some(({ token }) => token === id));
    const token = decided.at(-1 - (a % 3)) ?? decided[0];
    const act = voted.findLast((event) => event.token === token)?.act;
    if (token === undefined || act === undefined || act.act === 'close') return false;
    return this.do({ type: 'takeBack', token }, act.by);
  }

  private trigger(a: number): boolean {
    const armed = new Map<string, { readonly token: TokenId; readonly timer: string }>();
    for (const event of this.events()) {
      if (event.type === 'timer.armed') armed.set(`${event.token} ${event.timer}`, event);
      else if (event.type === 'timer.fired') armed.delete(`${event.token} ${event.timer}`);
    }
    const live = [...armed.values()].filter(({ token }) => this.token(token) !== undefined);
    const timer = live[a % Math.max(1, live.length)];
    return timer !== undefined && this.do({ type: 'trigger', token: timer.token, timer: timer.timer });
  }

  private countEvent(event: Event): void {
    if (event.type === 'token.restored') this.count('tokens restored');
    else if (event.type === 'return.opened') this.count(`straight opened, ${event.value.targets.length} targets`);
    else if (event.type === 'return.closed') this.count(event.revived.length > 0 ? 'straight taken' : 'straight dropped');
  }
  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
