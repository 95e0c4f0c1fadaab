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
}

/** A piece of a random model; structured, except for the graphs (`edges`: pairs of indices into `of`). */
export type Block =
  | TaskBlock
  | { readonly kind: 'seq' | 'xor' | 'and' | 'or' | 'loop' | 'sub'; readonly of: readonly Block[] }
  | { readonly kind: 'terminate' }
  | {
      readonly kind: 'andGraph' | 'orGraph' | 'machine';
      readonly of: readonly Block[];
      readonly edges: readonly (readonly [number, number])[];
    };
