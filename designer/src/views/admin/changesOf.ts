/** What has changed of a draft: the fields whose values differ from those it began with. */
export function changesOf<T extends object>(base: T, draft: T): Partial<T> {
  const fields = Object.keys(draft) as (keyof T)[];
  return Object.fromEntries(
    fields.filter((field) => JSON.stringify(draft[field]) !== JSON.stringify(base[field])).map((field) => [field, draft[field]]),
  ) as Partial<T>;
}
