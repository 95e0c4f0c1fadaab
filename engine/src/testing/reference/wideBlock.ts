import fc from 'fast-check';

/** What catches: on a border or as the start of an event sub-process. */
export interface Handler {
  readonly kind: 'message' | 'signal' | 'error' | 'escalation';
  /** Which of two names or codes; 2: catches everything (errors and escalations). */
  readonly name: 0 | 1 | 2;
  readonly interrupting: boolean;
}

/** A piece of a random model over nearly all of BPMN; `of`: what is inside. */
export type WideBlock =
  | {
      readonly kind: 'work';
      /** 0: once; n: n instances at once; -n: one after the other; 9: a loop of two turns. */
      readonly repeat: number;
      readonly handlers: readonly Handler[];
      /** Can it be undone? */
      readonly undo: boolean;
    }
  | { readonly kind: 'seq' | 'xor' | 'and' | 'or' | 'complex' | 'loop'; readonly of: readonly WideBlock[] }
  | {
      readonly kind: 'sub' | 'transaction';
      readonly of: readonly WideBlock[];
      readonly handlers: readonly Handler[];
      readonly inside: readonly Handler[];
      readonly repeat: number;
    }
  | { readonly kind: 'throw'; readonly what: 'signal' | 'escalation' | 'compensate'; readonly name: 0 | 1 }
  | { readonly kind: 'catch'; readonly what: 'message' | 'signal'; readonly name: 0 | 1 }
  | { readonly kind: 'choice'; readonly of: readonly WideBlock[] }
  /** One branch of a decision ends here. */
  | { readonly kind: 'leave'; readonly how: 'error' | 'terminate' | 'cancel' | 'escalation'; readonly name: 0 | 1 };

const name = fc.constantFrom(0 as const, 1 as const);
const handler: fc.Arbitrary<Handler> = fc.record({
  kind: fc.constantFrom('message' as const, 'signal' as const, 'error' as const, 'escalation' as const),
  name: fc.constantFrom(0 as const, 1 as const, 2 as const),
  interrupting: fc.boolean(),
});
const handlers = fc.array(handler, { maxLength: 2 });

/** Random models, as blocks that shrink. */
export const wideBlocks: fc.Arbitrary<WideBlock> = fc.letrec<{ block: WideBlock }>((tie) => {
  const block = tie('block');
  const of = (min: number, max: number): fc.Arbitrary<WideBlock[]> => fc.array(block, { minLength: min, maxLength: max });
  const branching = (kind: 'seq' | 'xor' | 'and' | 'or' | 'complex' | 'choice'): fc.Arbitrary<WideBlock> =>
    fc.record({ kind: fc.constant(kind), of: of(2, 3) });
  return {
    block: fc.oneof(
      { maxDepth: 4, depthSize: 'large', withCrossShrink: true },
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('work' as const),
          repeat: fc.constantFrom(0, 0, 0, 2, -2, 9),
          handlers,
          undo: fc.boolean(),
        }),
      },
      { weight: 4, arbitrary: branching('seq') },
      { weight: 2, arbitrary: branching('xor') },
      { weight: 3, arbitrary: branching('and') },
      { weight: 2, arbitrary: branching('or') },
      { weight: 1, arbitrary: branching('complex') },
      { weight: 1, arbitrary: branching('choice') },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('loop' as const), of: of(1, 1) }) },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constantFrom('sub' as const, 'transaction' as const),
          of: of(1, 1),
          handlers,
          inside: handlers,
          repeat: fc.constantFrom(0, 0, 0, 2, -2),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('throw' as const),
          what: fc.constantFrom('signal' as const, 'escalation' as const, 'compensate' as const),
          name,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('catch' as const),
          what: fc.constantFrom('message' as const, 'signal' as const),
          name,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('leave' as const),
          how: fc.constantFrom('error' as const, 'terminate' as const, 'cancel' as const, 'escalation' as const),
          name,
        }),
      },
    ),
  };
}).block;
