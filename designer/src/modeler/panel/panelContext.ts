import { inject, type ComputedRef, type InjectionKey, type Ref } from 'vue';
import type { FieldsMeta } from '../../api/manifest.js';
import type { DiagramElement } from '../diagramElement.js';
import type { Directory } from '../directory/directory.js';
import type { Words } from '../directory/useWords.js';
import type { OpenModeler } from '../openModeler.js';

/** What the sections of the panel work on. */
export interface PanelContext {
  readonly modeler: OpenModeler;
  readonly element: Readonly<Ref<DiagramElement>>;
  /** Counts the changes of the diagram: whoever reads from it depends on this. */
  readonly revision: Readonly<Ref<number>>;
  readonly directory: Readonly<Ref<Directory | null>>;
  readonly words: Words;
  /** Fields of the form of the submission. */
  readonly fields: ComputedRef<FieldsMeta>;
  readonly fieldLabel: (field: string) => string;
  /** Person on whose behalf rules and trial runs are looked at. */
  readonly requester: Ref<string | null>;
  /** The form as filled in for trying. */
  readonly trialFields: Ref<Readonly<Record<string, unknown>>>;
  /** The flow has been published: its process may not get another id. */
  readonly isPublished: Readonly<Ref<boolean>>;
}
export const panelKey: InjectionKey<PanelContext> = Symbol('panel');

/** @throws {Error} outside the panel. */
export function usePanel(): PanelContext {
  const context = inject(panelKey);
  if (!context) throw new Error('Expected to stand inside the property panel, but nothing provides its context.');
  return context;
}
