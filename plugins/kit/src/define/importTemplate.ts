import type { ImportTemplateDefinition } from '../definition/importTemplate.js';

/** Declares how tables of an entity come in. */
export function defineImportTemplate<const D extends ImportTemplateDefinition>(importTemplate: D): D {
  return importTemplate;
}
