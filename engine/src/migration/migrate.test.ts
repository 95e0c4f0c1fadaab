import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../advance.js';
import { replay } from '../apply.js';
import { link } from '../compile/link.js';
import { CommandRejected } from '../errors.js';
import type { Instance } from '../instance.js';
import type { FlatModel } from '../model/flatModel.js';
import type { ProcessModel } from '../model/processModel.js';
import { noWorld } from '../testing/noWorld.js';
import { process, type ProcessBuilder } from '../testing/processBuilder.js';
import { runs } from '../testing/random/runs.js';
import { buildWideModel } from '../testing/reference/buildWideModel.js';
import { wideBlocks } from '../testing/reference/wideBlock.js';
import { draws, WideWalk } from '../testing/reference/wideWalk.js';
import { scenario, type Scenario } from '../testing/scenario.js';
import { timerAfter } from '../testing/timerAfter.js';
import { migrate } from './migrate.js';
import type { Migration, MigrationMapping } from './migration.js';

const now = { at: 3_600_000, by: 'admin' };

function moved(story: Scenario, to: ProcessModel, mapping: MigrationMapping = {}): Migration {
  return migrate(story.instance, story.model, to, mapping, now, noWorld);
}
const reasons = ({ problems }: Migration): readonly string[] => problems.map(({ element, rule }) => `${element} ${rule}`);

describe('an instance moves to another model', () => {
  const build = (version: number, more: (builder: ProcessBuilder) => ProcessBuilder): ProcessModel =>
    more(process('p', version).startEvent('start')).endEvent('end').model();
  const first = build(1, (builder) => builder.userTask('a').userTask('b'));

  it('by its ids, and goes on there', () => {
    const second = build(2, (builder) => builder.userTask('a').userTask('check').userTask('b'));
    const story = scenario(first).start();
    const { problems, outcome } = moved(story, second);
    expect([problems, outcome!.events.map(({ type }) => type), outcome!.effects]).toEqual([[], ['instance.migrated'], []]);
    expect(replay(story.instance, outcome!.events)).toEqual(outcome!.instance);
    const { instance } = advance(
      second,
      outcome!.instance,
      { ...now, type: 'complete', token: story.token('a').id, variables: {} },
      noWorld,
    );
    expect([instance.model.version, instance.tokens.map(({ at }) => at)]).toEqual([2, ['p', 'check']]);
  });

  it('says what cannot move and why, and moves nothing then', () => {
    const story = scenario(first).start();
    const without = build(2, (builder) => builder.userTask('b'));
    const other = build(2, (builder) => builder.serviceTask('a').userTask('b'));
    const inside = build(2, (builder) => builder.subProcess('sub', (sub) => sub.startEvent('in').userTask('a').endEvent('out')));
    expect(reasons(moved(story, without))).toEqual(['a nodeGone']);
    expect(reasons(moved(story, without, { a: 'b' }))).toEqual([]);
    expect(reasons(moved(story, without, { a: 'nowhere' }))).toEqual(['a nodeGone']);
    expect(reasons(moved(story, other))).toEqual(['a otherKind']);
    expect(reasons(moved(story, inside))).toEqual(['a otherScope']);
    expect(moved(story, other).outcome).toBeUndefined();
    expect(reasons(migrate(story.instance, without, other, {}, now, noWorld))).toEqual(['null otherModel']);
    story.complete('a').complete('b');
    expect(reasons(moved(story, without))).toEqual(['null hasEnded']);
  });

  it('begins to wait for what is new there, and withdraws what is gone', () => {
    const withTimer = (version: number, id: string, after: string): ProcessModel =>
      process('p', version)
        .startEvent('start')
        .userTask('a')
        .endEvent('end')
        .boundaryEvent(id, 'a', timerAfter(after))
        .endEvent('late')
        .model();
    const story = scenario(withTimer(1, 'old', 'PT1H')).start();
    const { id: token } = story.token('a');
    expect(moved(story, withTimer(2, 'old', 'PT1H')).outcome!.effects).toEqual([]);
    expect(moved(story, withTimer(2, 'fresh', 'PT2H')).outcome!.effects).toEqual([
      { type: 'clearTimer', token, timer: 'old' },
      { type: 'setTimer', token, timer: 'fresh', due: now.at + 7_200_000 },
    ]);
    expect(reasons(moved(story, withTimer(2, 'old', 'soon')))).toEqual(['a cannotWait']);
  });

  it('passes a join that has all its tokens now', () => {
    const fork = (version: number, joined: readonly string[], apart: readonly string[]): ProcessModel => {
      const builder = process('p', version).startEvent('start').parallelGateway('fork').userTask('a').parallelGateway('join');
      builder.userTask('after').endEvent('end');
      for (const branch of joined) builder.from('fork').userTask(branch).to('join');
      for (const branch of apart) builder.from('fork').userTask(branch).endEvent(`${branch}_end`);
      return builder.model();
    };
    const story = scenario(fork(1, ['b', 'c'], []))
      .start()
      .complete('a')
      .complete('b');
    const places = (to: ProcessModel): readonly string[] => moved(story, to).outcome!.instance.tokens.map(({ at }) => at);
    expect(places(fork(2, ['b', 'c', 'd'], []))).toEqual(['p', 'c', 'join', 'join']);
    expect(places(fork(2, ['b'], ['c']))).toEqual(['p', 'c', 'after']);
    expect(reasons(moved(story, fork(2, ['b'], [])))).toEqual(['c nodeGone']);
    expect(reasons(moved(story, fork(2, ['c'], ['b'])))).toEqual(['join flowGone']);
  });

  it('cannot go back to a place that the model has no more, but to any other', () => {
    const second = build(2, (builder) => builder.userTask('a').userTask('c'));
    const story = scenario(first).start().complete('a');
    const { instance, events } = moved(story, second, { b: 'c' }).outcome!;
    const trail = [...story.trail, { ...now, events }];
    const back = (node: string): readonly string[] =>
      advance(second, instance, { ...now, type: 'rewind', to: [{ node }], mode: 'rewalk', trail }, noWorld).instance.tokens.map(
        ({ at }) => at,
      );
    expect(back('a')).toEqual(['p', 'a']);
    expect(back('c')).toEqual(['p', 'c']);
    expect(() => back('b')).toThrow('has not been at b');

    const onlyC = process('p', 2).startEvent('start').userTask('c').endEvent('end').model();
    const gone = moved(story, onlyC, { b: 'c' }).outcome!;
    const trailGone = [...story.trail, { ...now, events: gone.events }];
    const command = { ...now, type: 'rewind', to: [{ node: 'a' }], mode: 'rewalk', trail: trailGone } as const;
    expect(() => advance(onlyC, gone.instance, command, noWorld)).toThrow(CommandRejected);
  });
});

const rename = (id: string): string => `${id}_new`;
const oldName = (id: string): string => id.replace(/_new$/, '');

/** The same model with all nodes and flows called differently. */
function renamedModel({ nodes, flows, ...rest }: FlatModel): FlatModel {
  const text = JSON.stringify({ nodes, flows });
  const ids = new Set([...nodes, ...flows].map(({ id }) => id));
  const renamed = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' && ids.has(value) ? rename(value) : value,
  ) as Pick<FlatModel, 'nodes' | 'flows'>;
  return { ...rest, ...renamed, id: rename(rest.id), version: 2 };
}

/** Takes a walk to another model, if all of it can move. */
function move(walk: WideWalk, to: ProcessModel, mapping: MigrationMapping): Migration {
  const migration = migrate(walk.instance, walk.model, to, mapping, now, noWorld);
  if (migration.outcome !== undefined) walk.goOnIn(to, migration.outcome);
  return migration;
}

/** Where it stands, in the old words. */
const shape = ({ state, tokens }: Instance): unknown => ({
  state,
  tokens: tokens.map(({ id, at, parent, state: is }) => [id, oldName(at), parent, is]),
});

describe('any instance of any model', () => {
  it('is not changed by a move to an equal model', () => {
    const holds = fc.property(wideBlocks, draws(15), (block, before) => {
      const flat = buildWideModel(block);
      const walk = new WideWalk(link(flat));
      before.forEach((draw) => walk.go(draw));
      if (walk.instance.state !== 'active') return;
      const { instance } = walk;
      const { problems, outcome } = move(walk, link({ ...flat, version: 2 }), {});
      expect(problems).toEqual([]);
      expect(outcome!.events.map(({ type }) => type)).toEqual(['instance.migrated']);
      expect(outcome!.effects).toEqual([]);
      expect(outcome!.instance).toEqual({ ...instance, model: { ...instance.model, version: 2 } });
    });
    fc.assert(holds, { numRuns: runs(150) });
  });

  it('does the same in a model where everything is called differently', () => {
    let compared = 0;
    const holds = fc.property(wideBlocks, draws(15), draws(15), (block, before, after) => {
      const flat = buildWideModel(block);
      const [stayed, went] = [new WideWalk(link(flat)), new WideWalk(link(flat))];
      for (const draw of before) for (const walk of [stayed, went]) walk.go(draw);
      if (went.instance.state !== 'active') return;
      const mapping = Object.fromEntries([...flat.nodes, ...flat.flows].map(({ id }) => [id, rename(id)]));
      expect(move(went, link(renamedModel(flat)), mapping).problems).toEqual([]);
      for (const draw of after) {
        for (const walk of [stayed, went]) walk.go(draw);
        expect(shape(went.instance)).toEqual(shape(stayed.instance));
        compared++;
      }
    });
    fc.assert(holds, { numRuns: runs(150) });
    expect(compared).toBeGreaterThan(0);
  });

  it('keeps its tokens in a changed model, or says why not', () => {
    const seen = new Set<string>();
    const holds = fc.property(
      wideBlocks,
      wideBlocks,
      fc.boolean(),
      draws(15),
      draws(15),
      (block, other, keeps, before, after) => {
        const walk = new WideWalk(link(buildWideModel(block)));
        before.forEach((draw) => walk.go(draw));
        if (walk.instance.state !== 'active') return;
        const { instance } = walk;
        const changed = link({ ...buildWideModel(keeps ? { kind: 'seq', of: [block, other] } : other), version: 2 });
        const { problems, outcome } = move(walk, changed, {});
        if (outcome === undefined) {
          seen.add('refused');
          const places = new Set(instance.tokens.map(({ at }) => at));
          expect(problems.length).toBeGreaterThan(0);
          for (const { element } of problems) expect(places).toContain(element);
          expect(walk.instance).toBe(instance);
          return;
        }
        seen.add('moved');
        for (const { id, at } of walk.instance.tokens) {
          expect(changed.nodes.has(at)).toBe(true);
          expect(instance.tokens.find((token) => token.id === id)?.at ?? at).toBe(at);
        }
        after.forEach((draw) => walk.go(draw));
      },
    );
    fc.assert(holds, { numRuns: runs(200) });
    expect([...seen].sort()).toEqual(['moved', 'refused']);
  });
});
