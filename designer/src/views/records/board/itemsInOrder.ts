import type { DictionaryDefinition, Text } from '@vermilion/plugin-kit';

/** The items of a dictionary that can be chosen, in the order of writing. */
export const itemsInOrder = (
  dictionary: DictionaryDefinition | undefined,
): readonly { readonly code: string; readonly label: Text }[] =>
  Object.entries(dictionary?.items ?? {})
    .filter(([, { disabled }]) => disabled !== true)
    .map(([code, { label }]) => ({ code, label }));
