import type { FieldKindName } from '@vermilion/plugin-kit';

/** What is being dragged: a field that there is, or a kind of which a new one is made. */
export type Grabbed =
  { readonly field: string; readonly kind?: undefined } | { readonly kind: FieldKindName; readonly field?: undefined };

const TYPE = 'application/x-vermilion-field';

export function grab(event: DragEvent, what: Grabbed): void {
  event.dataTransfer?.setData(TYPE, JSON.stringify(what));
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
}

export const isGrabbed = (event: DragEvent): boolean => event.dataTransfer?.types.includes(TYPE) ?? false;

/** Undefined: something else was dropped. */
export function grabbedIn(event: DragEvent): Grabbed | undefined {
  const source = event.dataTransfer?.getData(TYPE);
  return source ? (JSON.parse(source) as Grabbed) : undefined;
}
