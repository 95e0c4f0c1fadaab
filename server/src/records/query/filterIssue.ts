import type { Text } from '@vermilion/plugin-kit';
import type { HttpError } from '../../http/httpError.js';
import { refusals } from '../../http/refusals.js';

/** A filter, a sort or a search that cannot be carried out: 422 at the parameter. */
export const filterIssue = (field: string, id: string, message: Text): HttpError => refusals.invalid([{ field, id, message }]);

/** The same answer for a field that does not exist, and for one that the reader may not see: names are not to be found out. */
export const notUsable = (parameter: 'filter' | 'sort', name: string): HttpError =>
  filterIssue(parameter, parameter === 'filter' ? 'field_not_filterable' : 'field_not_sortable', {
    zh: `不能按“${name}”${parameter === 'filter' ? '筛选' : '排序'}。`,
    en: `Records cannot be ${parameter === 'filter' ? 'filtered' : 'sorted'} by "${name}".`,
  });
