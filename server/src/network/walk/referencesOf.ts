/** The records that the value of a field refers to: of a reference one, of a list several, of an empty field none. */
export function referencesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}
