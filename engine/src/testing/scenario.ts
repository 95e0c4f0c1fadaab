import { advance } from '../advance.js';
import { replay } from '../apply.js';
import type { Command } from '../commands.js';
import type { Effect, EffectOf, EffectType } from '../effects.js';
import type { Event, EventType, HistoryStep } from '../events.js';
import { createInstance, type Instance, type Token } from '../instance.js';
import type { Vote } from '../model/ballot.js';
import type { Variables } from '../model/expression.js';
import type { ProcessModel } from '../model/processModel.js';
import type { World } from '../world.js';
import { noWorld } from './noWorld.js';

/** A command without what every command has. */
export type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'by' | 'trail'> : never) : never;

/**
 * One instance told step by step. Tokens are named by their node; every step is checked for replay.
 *
 * ```ts
 * const story = scenario(model).start({ amount: 5000 }).vote('manager', 'li', 'approve');
 * expect(story.places()).toEqual(['legal held']);
 * ```
 */
export class Scenario {
  instance: Instance;
  readonly trail: HistoryStep[] = [];
  /** Of the last step. */
  effects: readonly Effect[] = [];
  events: readonly Event[] = [];
  /** Milliseconds since 1970, UTC; a minute passes with every step. */
  now = 0;

  constructor(
    readonly model: ProcessModel,
    readonly world: World,
  ) {
    this.instance = createInstance(model, 'instance');
  }

  /** @throws {CommandRejected} as `advance`. */
  do(asked: Asked, by = 'system'): this {
    this.now += 60_000;
    const command = { ...asked, at: this.now, by, trail: this.trail } as unknown as Command;
    const { instance, events, effects } = advance(this.model, this.instance, command, this.world);
    if (JSON.stringify(replay(this.instance, events)) !== JSON.stringify(instance)) {
      throw new Error(`Expected a replay of ${asked.type} to give the same instance, but it does not`);
    }
    this.instance = JSON.parse(JSON.stringify(instance)) as Instance;
    this.trail.push({ at: this.now, by, events });
    this.events = events;
    this.effects = effects;
    return this;
  }

  start(variables: Variables = {}, by = 'initiator'): this {
    return this.do({ type: 'start', variables: { initiator: { id: by, department: null }, ...variables } }, by);
  }
  complete(node: string, variables: Variables = {}, by?: string): this {
    return this.do({ type: 'complete', token: this.token(node).id, variables }, by);
  }
  vote(node: string, by: string, vote: Vote, variables: Variables = {}): this {
    return this.do({ type: 'act', token: this.token(node).id, act: { act: 'vote', by, vote }, variables }, by);
  }
  /** A timer that is due at the token on `node`; of a catch event, the node itself. */
  trigger(node: string, timer = node): this {
    return this.do({ type: 'trigger', token: this.token(node).id, timer });
  }
  correlate(node: string, event = node, variables: Variables = {}): this {
    return this.do({ type: 'correlate', token: this.token(node).id, event, variables });
  }
  retry(node: string): this {
    return this.do({ type: 'retry', token: this.token(node).id });
  }

  /** The first token on a node. Of a multi-instance activity that is the body. */
  token(node: string): Token {
    const token = this.instance.tokens.find(({ at }) => at === node);
    if (token === undefined) throw new Error(`Expected a token at ${node}, but they are at: ${this.places().join(', ')}`);
    return token;
  }
  /** All tokens but the root: `node state`. */
  places(): readonly string[] {
    return this.instance.tokens.filter(({ parent }) => parent !== null).map(({ at, state }) => `${at} ${state}`);
  }
  /** Nodes entered since the start, in order, the process left out. */
  path(): readonly string[] {
    const events = this.trail.flatMap((step) => step.events);
    return events.flatMap((event) => (event.type === 'token.entered' && event.token.parent !== null ? [event.token.at] : []));
  }
  effectsOf<T extends EffectType>(type: T): readonly EffectOf<T>[] {
    return this.effects.filter((effect): effect is EffectOf<T> => effect.type === type);
  }
  eventsOf<T extends EventType>(type: T): readonly Extract<Event, { type: T }>[] {
    return this.events.filter((event): event is Extract<Event, { type: T }> => event.type === type);
  }
  get variables(): Variables {
    return this.instance.tokens[0]?.variables ?? {};
  }
}

/** Begins to tell the story of one instance. */
export function scenario(model: ProcessModel, world: World = noWorld): Scenario {
  return new Scenario(model, world);
}
