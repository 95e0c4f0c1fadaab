import { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';

/** A request about the record is under way: it must stay as the approvers see it. */
export const recordInApproval = (): HttpError =>
  new HttpError(409, 'record_in_approval', {
    zh: '该记录正在审批中，审批结束后才能修改。',
    en: 'This record is in approval. It can be changed when the approval has ended.',
  });

/** 422: only fields of kind tags hold tags. */
export const fieldWithoutTags = (): HttpError =>
  refusals.invalid([
    { field: 'field', id: 'field_without_tags', message: { zh: '这个字段不放标签。', en: 'Expected a field of kind tags.' } },
  ]);

/**
 * A record that a step has read was changed by another transaction before the step could write it. Classified as transient by its
 * number (MySQL's "record has changed since last read"), so the whole step runs again from what is true now.
 */
export class RecordChanged extends Error {
  readonly errno = 1020;

  constructor(entity: string, id: string) {
    super(`Expected ${entity} ${id} to stay as it was read, but another transaction has changed it.`);
    this.name = 'RecordChanged';
  }
}
