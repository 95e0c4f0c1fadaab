import { cellsOf, formatField, isEmpty, kindOf } from '@vermilion/plugin-kit/fields';
import type { FlowForm } from '../definitions/formOf.js';
import type { Actor } from '../http/actor.js';
import { createLabeler, type Labeler } from '../records/labels/createLabeler.js';
import type { Locale } from '../records/labels/titleText.js';
import type { RequestsContext } from './requestsContext.js';

type Values = Readonly<Record<string, unknown>>;

/** Names of everything that some forms hold, resolved together, as far as the reader may know them; null: for everybody. */
export function labelerOf(
  { records }: RequestsContext,
  forms: readonly { readonly form: FlowForm | undefined; readonly values: Values }[],
  locale: Locale,
  reader: Actor | null,
): Promise<Labeler> {
  const values = forms.flatMap(({ form, values: held }) =>
    [...(form ? cellsOf(form.fields, held, form.child) : [])].map(({ field, value }) => ({
      field: { definition: field, kind: kindOf(field) },
      value,
    })),
  );
  return createLabeler(records, values, locale, reader);
}

/** A value as people read it; empty text for nothing. */
export function textOf(labeler: Labeler, form: FlowForm, name: string, value: unknown, locale: Locale): string {
  const definition = form.fields[name];
  if (!definition || isEmpty(value)) return '';
  return labeler({ definition, kind: kindOf(definition) }, value) ?? formatField(definition, value, { locale });
}

/** Readable text of the codes and ids of a form, by field; of those in rows by path, `lines.2.material`. */
export function labelsOf(labeler: Labeler, form: FlowForm, values: Values): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const { path, field, value } of cellsOf(form.fields, values, form.child)) {
    const label = labeler({ definition: field, kind: kindOf(field) }, value);
    if (label !== undefined) labels[path] = label;
  }
  return labels;
}
