import { advance, type Outcome } from '../advance.js';
import type { Command } from '../commands.js';
import { createWorld } from '../createWorld.js';
import type { Effect, EffectOf, EffectType } from '../effects.js';
import { CommandRejected } from '../errors.js';
import type { HistoryStep } from '../events.js';
import { createInstance, type Instance, type Token } from '../instance.js';
import type { Act, Vote } from '../model/ballot.js';
import type { Variables } from '../model/expression.js';
import type { ProcessModel } from '../model/processModel.js';
import type { World, WorldPerson } from '../world.js';
import type { people } from './people.js';
import { process } from './processBuilder.js';
import type { Asked } from './scenario.js';

/** A Monday, midnight UTC. */
const monday = Date.parse('2026-11-23T00:00Z');

const person = (id: string, department: string | null = null, more: Partial<WorldPerson> = {}): WorldPerson => ({
  id,
  name: id,
  active: true,
  department,
  manager: null,
  positions: [],
  roles: [],
  absences: [],
  ...more,
});

/** Sales (rep, ann, bob, led by lead; gone has left, ann acts for away) below the group (led by boss), at work around the clock. */
const world: World = createWorld({
  version: '1',
  administrator: 'root',
  people: [
    person('root'),
    person('rep', 'sales'),
    person('ann', 'sales'),
    person('bob', 'sales'),
    person('lead', 'sales'),
    person('boss', 'group'),
    person('gone', 'sales', { active: false }),
    person('away', 'sales', { absences: [{ from: 0, to: monday * 2, deputy: 'ann' }] }),
  ],
  departments: [
    { id: 'group', name: 'Group', parent: null, leader: 'boss' },
    { id: 'sales', name: 'Sales', parent: 'group', leader: 'lead' },
  ],
  calendar: { timeZone: 'UTC', hours: [[0, 1440]], days: {} },
});

/** One request after the other in a small organisation: what is asked of the people, and what they do. The clock stands unless it is set. */
export class ApprovalStory {
  readonly monday = monday;
  readonly world = world;
  now = monday;
  instance: Instance = createInstance({ id: '', version: 0 }, 'i');
  trail: HistoryStep[] = [];
  /** Of the last step. */
  effects: readonly Effect[] = [];
  private model: ProcessModel | undefined;

  readonly begin = (model: ProcessModel, variables: Variables = {}): void => {
    this.model = model;
    this.instance = createInstance(model, 'i');
    this.trail = [];
    this.now = monday;
    this.give({ type: 'start', variables: { initiator: { id: 'rep', department: 'sales' }, ...variables } });
  };
  /** `withTrail` false: as a caller that has not loaded the history. */
  readonly give = (asked: Asked, by = 'rep', withTrail = true): Outcome => {
    const command = { ...asked, at: this.now, by, trail: withTrail ? this.trail : undefined } as unknown as Command;
    const outcome = advance(this.model!, this.instance, command, this.world);
    this.instance = outcome.instance;
    this.effects = outcome.effects;
    this.trail.push({ at: this.now, by, events: outcome.events });
    return outcome;
  };
  readonly act = (node: string, act: Act, variables: Variables = {}): Outcome =>
    this.give({ type: 'act', token: this.at(node).id, act, variables }, 'by' in act ? act.by : 'system');
  readonly vote = (node: string, by: string, vote: Vote = 'approve', variables: Variables = {}): Outcome =>
    this.act(node, { act: 'vote', by, vote }, variables);

  readonly at = (node: string): Token => this.instance.tokens.find((token) => token.at === node)!;
  /** Nodes where somebody has to act. */
  readonly open = (): readonly string[] => this.instance.tokens.filter(({ state }) => state === 'held').map((token) => token.at);
  readonly of = <T extends EffectType>(type: T): readonly EffectOf<T>[] =>
    this.effects.filter((effect): effect is EffectOf<T> => effect.type === type);
  /** Tasks opened by the last step: node, person, due. */
  readonly opened = (): readonly unknown[] => this.of('openTask').map(({ node, person: who, due }) => [node, who, due]);
  /** Tasks closed by the last step: seat, why. */
  readonly closed = (): readonly unknown[] => this.of('closeTask').map(({ seat, why }) => [seat, why]);
  readonly notified = (): readonly unknown[] => this.of('notify').map(({ event, step, people: who }) => [event, step, who]);

  /** The code of a refusal; undefined if it was accepted. */
  readonly refusal = (work: () => unknown): string | undefined => {
    try {
      work();
    } catch (error) {
      if (error instanceof CommandRejected) return error.code;
      throw error;
    }
    return undefined;
  };
  /** A model with user tasks in a row. */
  readonly line = (...tasks: readonly (readonly [string, ReturnType<typeof people>])[]): ProcessModel => {
    const builder = process('p').startEvent('start');
    for (const [id, options] of tasks) builder.userTask(id, options);
    return builder.endEvent('end').model();
  };
}
