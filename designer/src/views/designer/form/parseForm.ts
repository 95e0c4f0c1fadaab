import type { FormDefinition } from '@vermilion/plugin-kit';

/** The form that a diagram carries; null: none was drawn, or what the file has is none. */
export function parseForm(source: string | undefined): FormDefinition | null {
  if (source === undefined) return null;
  try {
    const form = JSON.parse(source) as FormDefinition;
    return Array.isArray(form.sections) ? form : null;
  } catch {
    return null;
  }
}
