import type { FieldDefinition } from '../../definition/field.js';
import type { Text } from '../../definition/text.js';
import type { CommonOptions, Field, Only } from '../field.js';
import { listOf } from '../listOf.js';
import { refKind } from '../ref/index.js';

type Options = CommonOptions & Pick<FieldDefinition, 'maxCount'>;

/** Several records of an entity. */
export function refs<const E extends string, const O extends Options = Record<never, never>>(
  entity: E,
  label: Text,
  options?: Only<O, Options>,
): Field<'refs', O> & { readonly entity: E } {
  return { kind: 'refs', entity, label, ...options } as never;
}

export const refsKind = listOf('refs', refKind);
