/** The ids of people in a value: one id, a list of them, or records with an `id`. Whatever else there is names nobody. */
export function peopleIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(peopleIn);
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return [value.id];
  return [];
}
