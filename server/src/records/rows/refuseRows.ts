import { HttpError } from '../../http/httpError.js';
import type { Guard } from '../hooks/recordHooks.js';

/** Rows are written with the record that they are in, never by themselves. */
export const refuseRows: Guard = ({ entity }) => {
  if (entity.definition.rowsOf === undefined) return Promise.resolve(undefined);
  throw new HttpError(409, 'row_of_record', {
    zh: '明细行请在所属记录中修改。',
    en: 'This is a row of a record. Please change it there.',
  });
};
