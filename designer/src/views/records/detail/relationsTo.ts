import type { EntityMeta } from '../../../api/manifest.js';
import type { NamedField } from '../list/columns.js';

/** Records of another entity refer to those of this one by a field. */
export interface Relation extends NamedField {
  readonly entity: EntityMeta;
}

/** Which entities refer to one, among those that the reader may see; by each field that does. */
export const relationsTo = (target: string, entities: readonly EntityMeta[]): readonly Relation[] =>
  entities
    .filter((entity) => entity.access.view && !entity.rowsOf)
    .flatMap((entity) =>
      Object.entries(entity.fields)
        .filter(([, field]) => field.kind === 'ref' && field.entity === target && field.access !== 'masked')
        .map(([name, field]) => ({ entity, name, field })),
    );
