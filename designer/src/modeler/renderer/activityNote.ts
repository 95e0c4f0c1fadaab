import type { DiagramElement } from '../diagramElement.js';
import { readExtension } from '../extension/readExtension.js';
import { isA } from '../isA.js';

/** The second line of an activity: who does it, and how long he has. */
export interface ActivityNote {
  readonly who: string;
  readonly limit: string;
}
/** Puts ids into words; the editor knows how. */
export interface NoteWords {
  readonly rules: (
    rules: readonly { readonly name?: string; readonly value?: string }[],
    ballot?: { readonly mode?: string; readonly sequential?: boolean },
  ) => string;
  readonly duration: (iso: string) => string;
  readonly system: () => string;
}

/** What stands on the second line of an activity; null: nothing. */
export function activityNote(element: DiagramElement, words: NoteWords): ActivityNote | null {
  const { businessObject } = element;
  if (isA(element, 'bpmn:UserTask')) {
    const rules = readExtension(businessObject, 'Assignment')?.rules ?? [];
    const due = readExtension(businessObject, 'Deadline')?.due;
    return { who: words.rules(rules, readExtension(businessObject, 'Ballot')), limit: due ? words.duration(due) : '' };
  }
  if (isA(element, 'bpmn:SendTask')) return { who: words.rules(readExtension(businessObject, 'Copy')?.rules ?? []), limit: '' };
  if (isA(element, 'bpmn:ServiceTask', 'bpmn:ScriptTask')) return { who: words.system(), limit: '' };
  return null;
}
