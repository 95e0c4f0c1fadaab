/** A short list: the server gives some as an array and some as a page. */
export type Listed<T> = readonly T[] | { readonly items: readonly T[] };

/** The items of a short list. */
export function itemsOf<T>(answer: Listed<T>): readonly T[] {
  return 'items' in answer ? answer.items : answer;
}
