import type { Text } from '../../definition/text.js';
import type { CommonOptions, Field, Only } from '../field.js';
import { reference } from '../reference.js';

/** One record of an entity: `ref('contract', { zh, en })`, or `'base:position'` of a needed plugin. */
export function ref<const E extends string, const O extends CommonOptions = Record<never, never>>(
  entity: E,
  label: Text,
  options?: Only<O, CommonOptions>,
): Field<'ref', O> & { readonly entity: E } {
  return { kind: 'ref', entity, label, ...options } as never;
}

export const refKind = reference('ref');
