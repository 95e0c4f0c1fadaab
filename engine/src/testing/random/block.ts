/** A user task of a random model. */
export interface TaskBlock {
  readonly kind: 'task';
  readonly people: number;
  /** Index into `ballotRules`. */
  readonly rule: number;
  readonly reject: 'end' | 'continue' | 'first' | 'initiator';
  /** 0: carried out once; n: n instances at once; -n: one after the other. */
  readonly multi: number;
  /** What a timer on its border leads to, and whether that interrupts the task. */
  readonly timer: Block | null;
  readonly cancel: boolean;
  /** What a step of its ladder does; null: it has none. */
  readonly ladder: 'remind' | 'approve' | 'reject' | null;
  /** The first of several instances that is completed ends the others. */
  readonly early: boolean;
}

/** A piece of a random model; structured, except for the graphs (`edges`: pairs of indices into `of`). */
export type Block =
  | TaskBlock
  | { readonly kind: 'seq' | 'xor' | 'and' | 'or' | 'loop' | 'sub'; readonly of: readonly Block[] }
  | { readonly kind: 'terminate' }
  /** Held, but not by a ballot. */
  | { readonly kind: 'work'; readonly type: 'serviceTask' | 'userTask' | 'intermediateCatchEvent' }
  | {
      readonly kind: 'andGraph' | 'orGraph' | 'machine';
      readonly of: readonly Block[];
      readonly edges: readonly (readonly [number, number])[];
    };
