import { formatField, isEmpty, kindOf } from '@vermilion/plugin-kit/fields';
import type { FlowForm } from '../definitions/formOf.js';
import { createLabeler, type Labeler } from '../records/labels/createLabeler.js';
import type { Locale } from '../records/labels/titleText.js';
import type { RequestsContext } from './requestsContext.js';

type Values = Readonly<Record<string, unknown>>;

/** Names of everything that some forms hold, resolved together. */
export function labelerOf(
  { records }: RequestsContext,
  forms: readonly { readonly form: FlowForm | undefined; readonly values: Values }[],
  locale: Locale,
): Promise<Labeler> {
  const values = forms.flatMap(({ form, values: held }) =>
    Object.entries(form?.fields ?? {}).map(([name, definition]) => ({
      field: { definition, kind: kindOf(definition) },
      value: held[name],
    })),
  );
  return createLabeler(records, values, locale);
}

/** A value as people read it; empty text for nothing. */
export function textOf(labeler: Labeler, form: FlowForm, name: string, value: unknown, locale: Locale): string {
  const definition = form.fields[name];
  if (!definition || isEmpty(value)) return '';
  return labeler({ definition, kind: kindOf(definition) }, value) ?? formatField(definition, value, { locale });
}

/** Readable text of the codes and ids of a form, by field. */
export function labelsOf(labeler: Labeler, form: FlowForm, values: Values): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  for (const [name, definition] of Object.entries(form.fields)) {
    const label = labeler({ definition, kind: kindOf(definition) }, values[name]);
    if (label !== undefined) labels[name] = label;
  }
  return labels;
}
