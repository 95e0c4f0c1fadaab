import type { FieldDefinition, FieldKindName } from '../definition/field.js';
import type { Text } from '../definition/text.js';

/** What every field may say besides its kind and label. */
export type CommonOptions = Pick<
  FieldDefinition,
  | 'hint'
  | 'required'
  | 'unique'
  | 'indexed'
  | 'list'
  | 'filter'
  | 'computed'
  | 'formula'
  | 'writeOnce'
  | 'sensitivity'
  | 'link'
  | 'default'
>;
export type Field<K extends FieldKindName, O> = { readonly kind: K; readonly label: Text } & Readonly<O>;
/** `O`, and nothing that `Allowed` lacks. */
export type Only<O, Allowed> = O & { readonly [K in Exclude<keyof O, keyof Allowed>]: never };
/** Makes a field of one kind; keeps the literal types of its options, so that rows can be inferred. */
export type FieldConstructor<K extends FieldKindName, Options extends CommonOptions> = <const O extends Options = Options>(
  label: Text,
  options?: Only<O, Options>,
) => Field<K, O>;

/** The constructor of a kind without a target: `text({ zh, en }, { length: 40 })`. */
export function constructorOf<K extends FieldKindName, Options extends CommonOptions = CommonOptions>(
  kind: K,
): FieldConstructor<K, Options> {
  return (label, options) => ({ kind, label, ...options }) as never;
}
