/** A condition of SQL with its parameters. Names in it come from metadata only. */
export interface Predicate {
  readonly sql: string;
  readonly params: readonly unknown[];
}

export const everything: Predicate = { sql: '1 = 1', params: [] };
export const nothing: Predicate = { sql: '1 = 0', params: [] };

export const allOf = (predicates: readonly Predicate[]): Predicate => join(predicates, ' AND ', everything);
export const anyOf = (predicates: readonly Predicate[]): Predicate => join(predicates, ' OR ', nothing);

function join(predicates: readonly Predicate[], operator: string, none: Predicate): Predicate {
  const [only] = predicates;
  if (only === undefined) return none;
  if (predicates.length === 1) return only;
  return {
    sql: `(${predicates.map((predicate) => predicate.sql).join(operator)})`,
    params: predicates.flatMap((predicate) => predicate.params),
  };
}
