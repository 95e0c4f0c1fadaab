import type { Text } from '@vermilion/plugin-kit';
import type { Actor } from '../../http/actor.js';
import type { RecordsContext } from '../../records/recordsContext.js';
import { sendableFields } from './sendableFields.js';

export interface SendableEntity {
  readonly name: string;
  readonly title: Text;
  readonly fields: readonly { readonly name: string; readonly label: Text; readonly required: boolean }[];
}

/** What a key in the name of somebody could be made for: the entities and fields that he may fill in. */
export function sendableEntities(context: RecordsContext, actor: Actor): readonly SendableEntity[] {
  return [...context.entities.values()].flatMap((entity) => {
    const fields = sendableFields(context, actor, entity).map(({ name, definition }) => ({
      name,
      label: definition.label,
      required: definition.required === true,
    }));
    return fields.length === 0 ? [] : [{ name: entity.name, title: entity.definition.title, fields }];
  });
}
