import type { FieldDefinition } from '../../definition/field.js';
import type { Text } from '../../definition/text.js';
import type { CommonOptions, Field, Only } from '../field.js';
import { listOf } from '../listOf.js';
import { selectKind } from '../select/index.js';

type Options = CommonOptions & Pick<FieldDefinition, 'maxCount'>;

/** Several codes of a dictionary. */
export function multi<const D extends string, const O extends Options = Record<never, never>>(
  dictionary: D,
  label: Text,
  options?: Only<O, Options>,
): Field<'multi', O> & { readonly dictionary: D } {
  return { kind: 'multi', dictionary, label, ...options } as never;
}

export const multiKind = listOf('multi', selectKind);
