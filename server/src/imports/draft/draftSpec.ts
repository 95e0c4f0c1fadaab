import type { DictionaryDefinition, FieldDefinition } from '@vermilion/plugin-kit';
import type { ImportPlan } from '../plan/importPlan.js';

/** What a worker must know to make drafts: plain JSON. */
export interface DraftSpec {
  readonly plan: Pick<ImportPlan, 'headerRow' | 'columns' | 'words'>;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** Of the dictionaries that the fields need. */
  readonly dictionaries: Readonly<Record<string, Pick<DictionaryDefinition, 'items'>>>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}
