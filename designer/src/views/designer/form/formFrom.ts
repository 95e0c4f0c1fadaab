import type { FieldDefinition, FormDefinition } from '@vermilion/plugin-kit';
import type { FormMeta } from '../../../api/manifest.js';

/** What a drawn form says of fields of its own; what is about tables means nothing there. */
const parts: readonly (keyof FieldDefinition)[] = [
  'kind',
  'label',
  'hint',
  'placeholder',
  'required',
  'computed',
  'formula',
  'sensitivity',
  'default',
  'length',
  'scale',
  'min',
  'max',
  'dictionary',
  'entity',
  'maxCount',
];

/** The form of a plugin as a drawn one to go on with. */
export function formFrom({ title, entity, sections, extra, visibleWhen, requiredWhen }: FormMeta): FormDefinition {
  const own = Object.entries(extra ?? {}).map(([name, field]) => {
    const said = parts.flatMap((part) => (field[part] === undefined ? [] : [[part, field[part]] as const]));
    return [name, Object.fromEntries(said) as unknown as FieldDefinition] as const;
  });
  return {
    title,
    entity,
    sections,
    ...(own.length ? { extra: Object.fromEntries(own) } : {}),
    ...(visibleWhen ? { visibleWhen } : {}),
    ...(requiredWhen ? { requiredWhen } : {}),
  };
}
