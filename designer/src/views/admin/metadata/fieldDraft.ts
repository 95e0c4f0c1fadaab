import type { FieldDefinition, FieldKindName, Sensitivity } from '@vermilion/plugin-kit';
import type { FieldAbout, ListedField } from '../../../api/metadata.js';

/** A field as the form holds it. */
export interface FieldDraft {
  name: string;
  kind: FieldKindName;
  zh: string;
  en: string;
  hintZh: string;
  hintEn: string;
  dictionary: string;
  entity: string;
  length: number | null;
  required: boolean;
  unique: boolean;
  list: boolean;
  filter: boolean;
  sensitivity: Sensitivity;
  owner: string;
  sourceSystem: string;
}

export const CHOOSING: readonly FieldKindName[] = ['select', 'multi'];
export const LINKING: readonly FieldKindName[] = ['ref', 'refs', 'table'];

export const emptyField = (): FieldDraft => ({
  name: '',
  kind: 'text',
  zh: '',
  en: '',
  hintZh: '',
  hintEn: '',
  dictionary: '',
  entity: '',
  length: null,
  required: false,
  unique: false,
  list: false,
  filter: false,
  sensitivity: 'plain',
  owner: '',
  sourceSystem: '',
});

export function fieldDraftOf({ name, definition, about }: ListedField): FieldDraft {
  const { kind, label, hint, dictionary = '', entity = '', length = null, sensitivity = 'plain' } = definition;
  return {
    name,
    kind,
    zh: label.zh,
    en: label.en,
    hintZh: hint?.zh ?? '',
    hintEn: hint?.en ?? '',
    dictionary,
    entity,
    length: kind === 'text' ? length : null,
    required: definition.required === true,
    unique: definition.unique === true,
    list: definition.list === true,
    filter: definition.filter === true,
    sensitivity,
    ...about,
  };
}

export const aboutOf = ({ owner, sourceSystem }: FieldDraft): FieldAbout => ({
  owner: owner.trim(),
  sourceSystem: sourceSystem.trim(),
});

/** The definition that a draft means; what the form does not show stays as it was. */
export function definitionOf(draft: FieldDraft, before?: FieldDefinition): FieldDefinition {
  const { kind, zh, en, hintZh, hintEn, dictionary, entity, length, sensitivity } = draft;
  const { label: _label, hint: _hint, dictionary: _dictionary, entity: _entity, ...rest } = before ?? { kind };
  const hint = hintZh || hintEn ? { hint: { zh: hintZh || hintEn, en: hintEn || hintZh } } : {};
  return {
    ...(rest as FieldDefinition),
    kind,
    label: { zh: zh.trim(), en: en.trim() },
    ...hint,
    ...(CHOOSING.includes(kind) && dictionary ? { dictionary } : {}),
    ...(LINKING.includes(kind) && entity ? { entity } : {}),
    ...(kind === 'text' && length !== null ? { length } : {}),
    required: draft.required,
    unique: draft.unique,
    list: draft.list,
    filter: draft.filter,
    sensitivity,
  };
}

/** `Credit limit` → `xCreditLimit`; without the x on entities of one's own. */
export function nameFrom(english: string, own: boolean): string {
  const words = english.match(/[A-Za-z0-9]+/g) ?? [];
  const upper = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  if (upper === '') return '';
  return (own ? upper[0]!.toLowerCase() + upper.slice(1) : `x${upper}`).slice(0, 40);
}
