import fc from 'fast-check';
import { advance, type Outcome } from '../../advance.js';
import { replay } from '../../apply.js';
import { CommandRejected } from '../../errors.js';
import type { HistoryStep } from '../../events.js';
import { createInstance, type Instance } from '../../instance.js';
import type { Variables } from '../../model/expression.js';
import type { ProcessModel } from '../../model/processModel.js';
import { noWorld } from '../noWorld.js';
import { CONDITIONS } from './buildWideModel.js';

/** Something that may happen: which of ten things, to which of those that wait, with which values. */
export type Draw = readonly [kind: number, pick: number, bits: number];

/** What happens to an instance of a wide model, at most `maxLength` things. */
export const draws = (maxLength: number): fc.Arbitrary<Draw[]> =>
  fc.array(fc.tuple(fc.nat(9), fc.nat(1000), fc.nat(15)), { maxLength });

/** The values that all conditions of wide models look at, from bits. */
export const valuesOf = (bits: number): Variables =>
  Object.fromEntries(Array.from({ length: CONDITIONS }, (_, n) => [`c${n}`, (bits >> n) & 1]));

interface Wait {
  readonly token: number;
  readonly event: string;
}

/** An instance of a wide model with what the outside has to know of it. Each step is checked for replay, and all state goes through JSON. */
export class WideWalk {
  instance: Instance;
  readonly trail: HistoryStep[] = [];
  private readonly subscribed = new Map<string, Wait>();
  private at = 0;

  constructor(public model: ProcessModel) {
    this.instance = createInstance(model, 'i');
    this.give({ type: 'start', variables: valuesOf(0) });
  }

  /** Messages and other things that can be correlated now, in the order of their tokens. */
  get waits(): readonly Wait[] {
    return [...this.subscribed.values()].sort((a, b) => a.token - b.token || (a.event < b.event ? -1 : 1));
  }
  /** User tasks that can be completed. */
  get works(): readonly number[] {
    const { nodes } = this.model;
    return this.instance.tokens.flatMap(({ id, at, state }) =>
      state === 'held' && nodes.get(at)!.type === 'userTask' ? [id] : [],
    );
  }

  /** One thing that may happen, chosen by numbers. */
  go([kind, pick, bits]: Draw): void {
    const { works, waits } = this;
    const token = works[pick % Math.max(1, works.length)] ?? 0;
    const wait = waits[pick % Math.max(1, waits.length)];
    const variables = valuesOf(bits);
    if (kind < 6) this.give({ type: 'complete', token, variables });
    else if (kind === 6) this.give({ type: 'throwError', token, errorCode: `error${bits % 2}`, variables });
    else if (kind === 7) this.give({ type: 'signal', signal: `signal${bits % 2}`, variables: {} });
    else if (wait !== undefined) this.give({ type: 'correlate', token: wait.token, event: wait.event, variables: {} });
  }

  /** Gives a command without what every command has. @returns whether it was carried out. */
  give(asked: object): boolean {
    this.at += 1000;
    let outcome: Outcome;
    try {
      outcome = advance(this.model, this.instance, { ...asked, at: this.at, by: 'x', trail: this.trail } as never, noWorld);
    } catch (error) {
      if (error instanceof CommandRejected) return false;
      throw error;
    }
    this.take(outcome);
    return true;
  }

  goOnIn(model: ProcessModel, outcome: Outcome): void {
    this.model = model;
    this.take(outcome);
  }

  private take({ instance, events, effects }: Outcome): void {
    const after = JSON.stringify(instance);
    if (JSON.stringify(replay(this.instance, events)) !== after) throw new Error('Expected a replay to give the same instance');
    this.instance = JSON.parse(after) as Instance;
    this.trail.push({ at: this.at, by: 'x', events });
    for (const effect of effects) {
      if (effect.type === 'unsubscribe') this.subscribed.delete(`${effect.token} ${effect.event}`);
      if (effect.type === 'subscribe') this.subscribed.set(`${effect.token} ${effect.event}`, effect);
    }
  }
}
