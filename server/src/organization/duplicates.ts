import { UniqueViolation } from '../database/errors.js';
import { refusals } from '../http/refusals.js';

/**
 * Runs a change and turns a duplicate key into an issue at the field whose column the key names.
 *
 * @param fields column → API field
 */
export async function withDuplicates<T>(fields: Readonly<Record<string, string>>, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    const field = Object.entries(fields).find(([column]) => error.key.endsWith(column))?.[1];
    throw refusals.invalid([
      {
        ...(field === undefined ? {} : { field }),
        id: 'duplicate',
        message: { zh: '该值已被使用。', en: 'This value is in use already.' },
      },
    ]);
  }
}
