import type { EntityGrant, FieldDefinition, RecordAction } from '@vermilion/plugin-kit';

/** What a reader may do with the value of one field in one row. */
export type FieldAccess = NonNullable<EntityGrant['fields']>[string];

const ORDER: readonly FieldAccess[] = ['hidden', 'masked', 'read', 'write'];
const WRITING: ReadonlySet<RecordAction> = new Set(['create', 'edit', 'merge']);

export const atLeast = (access: FieldAccess, wanted: FieldAccess): boolean => ORDER.indexOf(access) >= ORDER.indexOf(wanted);

export const widest = (accesses: readonly FieldAccess[]): FieldAccess =>
  accesses.reduce((most, access) => (atLeast(access, most) ? access : most), 'hidden');

/**
 * What one grant says of a field: what is written in it, else masked for personal and sensitive fields, readable for the rest,
 * and writable where the grant lets create, edit or merge. On creation masked fields may be filled in: whoever knows the value may
 * enter it. Computed fields are never written. The right to
 * reveal covers personal fields; a sensitive one only where the grant names it.
 *
 * @param fields of the grant; undefined: the default for all
 */
export function fieldAccess(
  fields: EntityGrant['fields'],
  name: string,
  definition: FieldDefinition,
  action: RecordAction,
): FieldAccess {
  const said = fields?.[name] ?? standard(definition, action);
  return said === 'write' && definition.computed ? 'read' : said;
}

function standard({ sensitivity = 'plain' }: FieldDefinition, action: RecordAction): FieldAccess {
  if (action === 'create') return 'write';
  if (action === 'reveal') return sensitivity === 'sensitive' ? 'masked' : 'read';
  if (sensitivity !== 'plain') return 'masked';
  return WRITING.has(action) ? 'write' : 'read';
}
