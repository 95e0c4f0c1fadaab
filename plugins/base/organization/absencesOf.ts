import type { SeedPerson } from '@vermilion/plugin-kit';

const day = 86_400_000;

/** Sends 4 % of the people behind the first `spared` away, from two days ago for a week, each with an active colleague as deputy. */
export function absencesOf(people: readonly SeedPerson[], spared: number, now: number): readonly SeedPerson[] {
  const candidates = people.flatMap(({ active }, index) => (active && index >= spared ? [index] : []));
  const away = Math.round(people.length * 0.04);
  const stride = Math.floor(candidates.length / away);
  const gone = new Set(Array.from({ length: away }, (_, i) => candidates[i * stride]!));
  return people.map((person, index) => {
    if (!gone.has(index)) return person;
    const deputy = people.find(
      (other, i) => other.active && !gone.has(i) && other.id !== person.id && other.departmentId === person.departmentId,
    );
    const deputyId = deputy?.id ?? person.managerId;
    return deputyId === null ? person : { ...person, absences: [{ from: now - 2 * day, to: now + 5 * day, deputyId }] };
  });
}
