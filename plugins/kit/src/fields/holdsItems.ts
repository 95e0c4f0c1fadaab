import type { FieldDefinition } from '../definition/field.js';
import { kindOf } from './kindOf.js';
import { manyOperators } from './operators.js';

/** Whether a field holds several values of one kind, each of which can be looked for: tags, choices, people, references. */
export const holdsItems = (field: FieldDefinition): boolean => kindOf(field).operators === manyOperators;
