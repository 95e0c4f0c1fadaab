import fc from 'fast-check';

type OperationKind =
  | 'approve'
  | 'reject'
  | 'abstain'
  | 'transfer'
  | 'delegate'
  | 'recall'
  | 'add'
  | 'reduce'
  | 'retract'
  | 'close'
  | 'rewind'
  | 'rewindMany'
  | 'straight'
  | 'straightMany'
  | 'takeBack'
  | 'trigger'
  | 'cancel';

/** Something done to a running instance; `a`, `b` pick among what there is, `v` gives the values that gateways read. */
export interface Operation {
  readonly kind: OperationKind;
  readonly a: number;
  readonly b: number;
  readonly v: number;
}

const often = (weight: number, ...among: Operation['kind'][]) => ({ weight, arbitrary: fc.constantFrom(...among) });

/** Mostly approvals, now and then everything else. */
export const operations: fc.Arbitrary<Operation> = fc.record({
  kind: fc.oneof(
    often(32, 'approve'),
    often(4, 'reject', 'abstain', 'transfer', 'delegate', 'recall', 'add', 'reduce', 'retract', 'close'),
    often(12, 'rewind', 'rewind', 'rewindMany', 'straight', 'straight', 'straightMany', 'takeBack'),
    often(4, 'trigger'),
    often(1, 'cancel'),
  ),
  a: fc.nat(1000),
  b: fc.nat(1000),
  v: fc.nat(7),
});
