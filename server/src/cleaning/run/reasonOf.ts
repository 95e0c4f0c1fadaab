import type { HttpError } from '../../http/httpError.js';
import type { RowReason } from '../jobs/cleaningJob.js';

/** Why a record was left as it is, without what the refusal tells of the record. */
export const reasonOf = ({ id, text, issues }: HttpError): RowReason => ({
  id,
  message: text,
  ...(issues === undefined ? {} : { issues }),
});
