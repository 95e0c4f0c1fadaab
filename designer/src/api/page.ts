/** One page of a list; `next` is the cursor for `after`, null at the end. `total` is capped: a number or "10000+". */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total?: number | string;
}
