import fc from 'fast-check';
import { ballotRules } from './ballotRules.js';
import type { Block, TaskBlock } from './block.js';

/** What the models of a family may contain. */
export interface Family {
  readonly inclusive: boolean;
  readonly multiInstance: boolean;
  readonly timers: boolean;
  readonly terminate: boolean;
  /** Services, tasks without ballot, timers on the way. */
  readonly work: boolean;
  /** Marked graphs with parallel gateways, and state machines with arcs back. */
  readonly graphs: boolean;
  readonly inclusiveGraphs: boolean;
  readonly reject: readonly TaskBlock['reject'][];
}

const plain: Family = {
  inclusive: false,
  multiInstance: false,
  timers: false,
  terminate: false,
  work: false,
  graphs: false,
  inclusiveGraphs: false,
  reject: ['continue'],
};
const rich: Family = { ...plain, inclusive: true, multiInstance: true, work: true };

/** The six families of rewind.md, section 5, from tame to wild. */
export const families = {
  structured: { ...plain, reject: ['end', 'continue', 'first', 'initiator'] },
  inclusive: rich,
  timers: { ...rich, timers: true, reject: ['continue', 'first'] },
  terminate: { ...rich, timers: true, terminate: true, reject: ['end', 'continue', 'first'] },
  unstructured: { ...rich, timers: true, graphs: true, reject: ['end', 'continue', 'initiator'] },
  wild: { ...rich, timers: true, terminate: true, graphs: true, inclusiveGraphs: true, reject: ['end', 'continue'] },
} as const satisfies Readonly<Record<string, Family>>;

/** Random models of a family, as blocks that shrink. */
export function randomBlocks(family: Family): fc.Arbitrary<Block> {
  return fc.letrec<{ block: Block; task: TaskBlock }>((tie) => {
    const block = tie('block');
    const edges = (max: number): fc.Arbitrary<[number, number][]> => fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: max });
    const of = (min: number, max: number): fc.Arbitrary<Block[]> => fc.array(block, { minLength: min, maxLength: max });
    const several = (kind: 'seq' | 'xor' | 'and' | 'or'): fc.Arbitrary<Block> =>
      fc.record({ kind: fc.constant(kind), of: of(2, 3) });
    const one = (kind: 'loop' | 'sub'): fc.Arbitrary<Block> => fc.record({ kind: fc.constant(kind), of: of(1, 1) });
    const graph = (kind: 'andGraph' | 'orGraph' | 'machine', min: number, max: number): fc.Arbitrary<Block> =>
      fc.record({ kind: fc.constant(kind), of: of(min, max), edges: edges(6) });
    const withTimer = fc
      .tuple(tie('task'), block, fc.boolean())
      .map(([task, timer, cancel]): Block => ({ ...task, timer, cancel }));
    const type = fc.constantFrom('serviceTask' as const, 'userTask' as const, 'intermediateCatchEvent' as const);
    const work: fc.Arbitrary<Block> = fc.record({ kind: fc.constant('work' as const), type });
    return {
      task: fc.record({
        kind: fc.constant('task' as const),
        people: fc.integer({ min: 1, max: 3 }),
        rule: fc.nat(ballotRules.length - 1),
        reject: fc.constantFrom(...family.reject),
        multi: family.multiInstance ? fc.constantFrom(0, 0, 0, 1, 2, -2) : fc.constant(0),
        timer: fc.constant(null),
        cancel: fc.constant(false),
        ladder: family.timers ? fc.constantFrom(null, null, 'remind', 'approve', 'reject') : fc.constant(null),
        early: family.terminate ? fc.boolean() : fc.constant(false),
      }),
      block: fc.oneof(
        { maxDepth: 4, depthSize: 'large', withCrossShrink: true },
        { weight: 3, arbitrary: tie('task') },
        { weight: 4, arbitrary: several('seq') },
        { weight: 2, arbitrary: several('xor') },
        { weight: 3, arbitrary: several('and') },
        { weight: family.inclusive ? 3 : 0, arbitrary: several('or') },
        { weight: 2, arbitrary: one('loop') },
        { weight: 2, arbitrary: one('sub') },
        { weight: family.work ? 1 : 0, arbitrary: work },
        { weight: family.terminate ? 2 : 0, arbitrary: fc.constant<Block>({ kind: 'terminate' }) },
        { weight: family.timers ? 2 : 0, arbitrary: withTimer },
        { weight: family.graphs ? 2 : 0, arbitrary: graph('andGraph', 3, 5) },
        { weight: family.inclusiveGraphs ? 2 : 0, arbitrary: graph('orGraph', 3, 5) },
        { weight: family.graphs ? 2 : 0, arbitrary: graph('machine', 2, 4) },
      ),
    };
  }).block;
}
