import type { DiagramElement } from '../diagramElement.js';
import type { BallotValue, RuleValue } from '../extension/extensionValues.js';
import { readExtension } from '../extension/readExtension.js';
import { isA } from '../isA.js';

/** The second line of an activity: who does it, and how long he has. */
export interface ActivityNote {
  readonly who: string;
  /** How several decide; left out where there is no room. */
  readonly mode: string;
  readonly limit: string;
}
/** Puts ids into words; the editor knows how. */
export interface NoteWords {
  readonly rules: (rules: readonly RuleValue[]) => string;
  readonly mode: (ballot: BallotValue) => string;
  readonly duration: (iso: string) => string;
  readonly system: () => string;
}

/** What stands on the second line of an activity; null: nothing. */
export function activityNote(element: DiagramElement, words: NoteWords): ActivityNote | null {
  const { businessObject } = element;
  if (isA(element, 'bpmn:UserTask')) {
    const rules = readExtension(businessObject, 'Assignment')?.rules ?? [];
    const due = readExtension(businessObject, 'Deadline')?.due;
    const mode = rules.length ? words.mode(readExtension(businessObject, 'Ballot') ?? {}) : '';
    return { who: words.rules(rules), mode, limit: due ? words.duration(due) : '' };
  }
  if (isA(element, 'bpmn:SendTask'))
    return { who: words.rules(readExtension(businessObject, 'Copy')?.rules ?? []), mode: '', limit: '' };
  if (isA(element, 'bpmn:ServiceTask', 'bpmn:ScriptTask')) return { who: words.system(), mode: '', limit: '' };
  return null;
}
