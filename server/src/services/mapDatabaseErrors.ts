import { CommitUnknown, DatabaseUnavailable, UniqueViolation } from '../database/errors.js';
import { HttpError } from '../http/httpError.js';
import { refusals } from '../http/refusals.js';

/** Errors of the database as answers: away → 503; a duplicate that no subject has foreseen → 409. */
export function mapDatabaseErrors(error: unknown): HttpError | undefined {
  if (error instanceof DatabaseUnavailable || error instanceof CommitUnknown) return refusals.unavailable(error);
  if (error instanceof UniqueViolation) {
    return new HttpError(409, 'conflict', { zh: '与已有数据重复。', en: 'This exists already.' }, { cause: error });
  }
  return undefined;
}
