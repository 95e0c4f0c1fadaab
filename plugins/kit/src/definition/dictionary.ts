import type { Text } from './text.js';

export interface DictionaryItem {
  readonly label: Text;
  /** Element of the palette: `c1` … `c8`, or a status key of the design guide. */
  readonly color?: string;
  readonly parent?: string;
  readonly synonyms?: readonly string[];
  readonly disabled?: boolean;
  /** First and last day, `YYYY-MM-DD`, on which new values may be this item; those that are stored stay. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** An enumeration; codes are keys, order is the order of writing. */
export interface DictionaryDefinition<Code extends string = string> {
  readonly title: Text;
  readonly items: Readonly<Record<Code, DictionaryItem>>;
  /** Allowed changes of a field with this dictionary: from → to. Absent: any. */
  readonly transitions?: Readonly<Partial<Record<Code, readonly Code[]>>>;
}
