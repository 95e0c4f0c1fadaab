import type { Text } from '@vermilion/plugin-kit';
import type { Flow } from '../definitions/flow.js';
import type { FlowForm } from '../definitions/formOf.js';
import type { Labeler } from '../records/labels/createLabeler.js';
import type { Locale } from '../records/labels/titleText.js';
import { textOf } from './formLabels.js';

export interface SummaryLine {
  readonly field: string;
  readonly label: Text;
  readonly value: string;
}

const SHOWN = 4;

/** The fields that say what a request is about; empty ones are left out. Personal and sensitive ones are masked for everybody. */
export function summaryOf(
  flow: Flow | undefined,
  form: FlowForm | undefined,
  values: Readonly<Record<string, unknown>>,
  labeler: Labeler,
  locale: Locale,
): SummaryLine[] {
  if (!form) return [];
  const names = flow?.summary ?? form.definition.sections.flatMap((section) => section.fields).slice(0, SHOWN);
  return names.flatMap((name) => {
    const field = form.fields[name];
    const value = textOf(labeler, form, name, values[name], locale);
    if (!field || value === '') return [];
    const isPlain = (field.sensitivity ?? 'plain') === 'plain';
    return [{ field: name, label: field.label, value: isPlain ? value : '***' }];
  });
}
