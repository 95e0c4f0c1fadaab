import type { FormDefinition } from '@vermilion/plugin-kit';
import { formDesignSchema } from './formDesignSchema.js';

const LONGEST = 200_000;

/** A form as read, or why it is none, with the place. */
export type FormDesign = { readonly ok: true; readonly form: FormDefinition } | { readonly ok: false; readonly reason: string };

const read = new Map<string, FormDesign>();
const MOST = 500;

/** Reads the form that was drawn with a process. What a file says never changes, so what was read is kept. */
export function readFormDesign(source: string): FormDesign {
  const known = read.get(source);
  if (known) return known;
  const design = parse(source);
  if (read.size >= MOST) read.clear();
  read.set(source, design);
  return design;
}

function parse(source: string): FormDesign {
  if (source.length > LONGEST) return { ok: false, reason: `it is longer than ${LONGEST} characters` };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { ok: false, reason: 'it is no JSON' };
  }
  const result = formDesignSchema.safeParse(value);
  if (result.success) return { ok: true, form: computed(result.data as FormDefinition) };
  const [issue] = result.error.issues;
  return { ok: false, reason: `${issue!.path.join('.')}: ${issue!.message}` };
}

/** A field with a formula is nobody's to write, whether it says so or not. */
function computed(form: FormDefinition): FormDefinition {
  if (form.extra === undefined) return form;
  const extra = Object.entries(form.extra).map(
    ([name, field]) => [name, field.formula === undefined ? field : { ...field, computed: true }] as const,
  );
  return { ...form, extra: Object.fromEntries(extra) };
}
