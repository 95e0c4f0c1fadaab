import type { DescribedFact, DescribedThing } from './describedThing.js';

export interface ChangedFact {
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
/** What happened to one thing between two versions. */
export interface ThingChange {
  readonly id: string;
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** What it says now, was, or how it differs. */
  readonly facts: readonly ChangedFact[];
}

/** Compares what two versions have, thing by thing and fact by fact; what has only moved on the page is the same. */
export function compareThings(before: readonly DescribedThing[], after: readonly DescribedThing[]): readonly ThingChange[] {
  const older = new Map(before.map((thing) => [thing.id, thing]));
  const newer = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((thing): ThingChange[] => {
      const was = older.get(thing.id);
      if (!was) return [{ id: thing.id, name: thing.name, kind: 'added', facts: differences([], thing.facts) }];
      const facts = differences(was.facts, thing.facts);
      return facts.length === 0 ? [] : [{ id: thing.id, name: thing.name, kind: 'changed', facts }];
    }),
    ...before.filter(({ id }) => !newer.has(id)).map(({ id, name }): ThingChange => ({ id, name, kind: 'removed', facts: [] })),
  ];
}

function differences(before: readonly DescribedFact[], after: readonly DescribedFact[]): readonly ChangedFact[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))];
  return labels.flatMap((label): ChangedFact[] => {
    const [was, is] = [before, after].map((facts) => facts.find((fact) => fact.label === label));
    if (identityOf(was) === identityOf(is)) return [];
    // What stands in both says nothing of the difference.
    const only = (one: DescribedFact | undefined, other: DescribedFact | undefined) =>
      (one?.values ?? []).filter((value) => !other?.values.includes(value));
    return [{ label, before: only(was, is), after: only(is, was) }];
  });
}

const identityOf = (fact: DescribedFact | undefined) => fact && (fact.identity ?? JSON.stringify(fact.values));
