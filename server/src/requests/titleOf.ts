import type { Flow } from '../definitions/flow.js';
import type { FlowForm } from '../definitions/formOf.js';
import type { Labeler } from '../records/labels/createLabeler.js';
import { textOf } from './formLabels.js';

const LONGEST = 200;

/** The title of a request: the flow's text with the fields filled in. */
export function titleOf(
  flow: Flow,
  form: FlowForm | undefined,
  values: Readonly<Record<string, unknown>>,
  labeler: Labeler,
): string {
  const template = flow.requestTitle;
  const filled =
    template === null || !form
      ? ''
      : template.replace(/\{(\w+)\}/g, (_match, name: string) =>
          (form.fields[name]?.sensitivity ?? 'plain') === 'plain' ? textOf(labeler, form, name, values[name], 'zh') : '***',
        );
  return (filled.trim() || flow.title.zh).slice(0, LONGEST);
}
