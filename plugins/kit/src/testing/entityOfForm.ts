import type { EntityDefinition } from '../definition/entity.js';
import type { FormDefinition } from '../definition/form.js';

const NO_ENTITY: EntityDefinition = { title: { zh: '', en: '' }, titleField: '', fields: {} };

/** The entity that a form is over; one without fields for a form that has only its own; undefined if there is none of its name. */
export const entityOfForm = (
  entities: ReadonlyMap<string, EntityDefinition>,
  form: FormDefinition | undefined,
): EntityDefinition | undefined => (form?.entity === '' ? NO_ENTITY : form && entities.get(form.entity));
