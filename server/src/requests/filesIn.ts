import type { FileReference } from '@vermilion/plugin-kit';
import { cellsOf } from '@vermilion/plugin-kit/fields';
import type { FlowForm } from '../definitions/formOf.js';

/** The uploads that values hold, also in rows, by field or path. */
export function filesIn(
  form: FlowForm | undefined,
  values: Readonly<Record<string, unknown>>,
): Map<string, readonly FileReference[]> {
  const files = new Map<string, readonly FileReference[]>();
  if (!form) return files;
  for (const { path, field, value } of cellsOf(form.fields, values, form.child)) {
    if ((field.kind !== 'file' && field.kind !== 'image') || !Array.isArray(value) || value.length === 0) continue;
    files.set(path, value as readonly FileReference[]);
  }
  return files;
}

export const idsOf = (files: readonly FileReference[]): string[] => files.map(({ id }) => id);
