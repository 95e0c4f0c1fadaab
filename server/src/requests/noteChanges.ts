import type { StepTaken } from '../runtime/stepTaken.js';
import type { FormEdit } from './formEdit.js';

/** Writes an edit of the form into the request and into its audit trail, one row a field. */
export function noteChanges({ view, history, writing, at, by }: StepTaken, { values, changes }: FormEdit): void {
  if (changes.length === 0) return;
  writing.request = { ...writing.request, form: values };
  for (const { field, before, after } of changes) {
    writing.insert('request_changes', {
      request_id: view.id,
      seq: history[0]!.seq,
      field,
      at,
      by_id: by,
      before_value: JSON.stringify(before ?? null),
      after_value: JSON.stringify(after ?? null),
    });
  }
}
