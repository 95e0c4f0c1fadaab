import type { FlowForm } from '../definitions/formOf.js';

/** Ids of the uploads that values hold, by field. */
export function filesIn(form: FlowForm | undefined, values: Readonly<Record<string, unknown>>): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const [name, field] of Object.entries(form?.fields ?? {})) {
    const value = values[name];
    if ((field.kind !== 'file' && field.kind !== 'image') || !Array.isArray(value) || value.length === 0) continue;
    files.set(
      name,
      value.map((file: { readonly id: string }) => file.id),
    );
  }
  return files;
}
