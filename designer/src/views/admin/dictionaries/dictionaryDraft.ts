import type { DictionaryBody, Item, ListedDictionary } from '../../../api/metadata.js';

/** An item as the form holds it: every box has a value. */
export interface ItemDraft {
  code: string;
  zh: string;
  en: string;
  color: string;
  parent: string;
  synonyms: string[];
  enabled: boolean;
  /** `YYYY-MM-DD`, or empty: without a first or last day. */
  validFrom: string;
  validTo: string;
}
export interface DictionaryDraft {
  name: string;
  zh: string;
  en: string;
  items: ItemDraft[];
  /** Whether only some changes from one item to another are allowed. */
  limited: boolean;
  transitions: Record<string, string[]>;
}

export const emptyItem = (): ItemDraft => ({
  code: '',
  zh: '',
  en: '',
  color: '',
  parent: '',
  synonyms: [],
  enabled: true,
  validFrom: '',
  validTo: '',
});

export const emptyDictionary = (): DictionaryDraft => ({
  name: '',
  zh: '',
  en: '',
  items: [emptyItem()],
  limited: false,
  transitions: {},
});

export const dictionaryDraftOf = ({ name, title, items, transitions }: ListedDictionary): DictionaryDraft => ({
  name,
  zh: title.zh,
  en: title.en,
  items: items.map(({ code, label, color = '', parent = '', synonyms = [], disabled, validFrom = '', validTo = '' }) => ({
    code,
    zh: label.zh,
    en: label.en,
    color,
    parent,
    synonyms: [...synonyms],
    enabled: disabled !== true,
    validFrom,
    validTo,
  })),
  limited: transitions !== null,
  transitions: Object.fromEntries(Object.entries(transitions ?? {}).map(([from, to]) => [from, [...to]])),
});

/** What the server is to keep; what names an item that has gone is left out. */
export function bodyOf({ zh, en, items, limited, transitions }: DictionaryDraft): DictionaryBody {
  const codes = new Set(items.map(({ code }) => code.trim()));
  const leading = Object.entries(transitions).filter(([from]) => codes.has(from));
  return {
    title: { zh: zh.trim(), en: en.trim() },
    items: items.map(itemOf),
    ...(limited
      ? { transitions: Object.fromEntries(leading.map(([from, to]) => [from, to.filter((code) => codes.has(code))])) }
      : {}),
  };
}

const itemOf = ({ code, zh, en, color, parent, synonyms, enabled, validFrom, validTo }: ItemDraft): Item => ({
  code: code.trim(),
  label: { zh: zh.trim(), en: en.trim() },
  ...(color ? { color } : {}),
  ...(parent ? { parent } : {}),
  ...(synonyms.length > 0 ? { synonyms } : {}),
  ...(enabled ? {} : { disabled: true }),
  ...(validFrom ? { validFrom } : {}),
  ...(validTo ? { validTo } : {}),
});
