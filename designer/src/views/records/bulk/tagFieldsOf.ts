import type { EntityMeta } from '../../../api/manifest.js';
import { editAccess } from '../recordForm.js';
import type { NamedField } from '../list/columns.js';

/** The fields for tags that one may fill in. */
export function tagFieldsOf({ fields }: Pick<EntityMeta, 'fields'>): readonly NamedField[] {
  const access = editAccess(fields, []);
  return Object.entries(fields)
    .filter(([name, field]) => field.kind === 'tags' && access[name] === 'write')
    .map(([name, field]) => ({ name, field }));
}
