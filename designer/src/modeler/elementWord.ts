import { PopupEntries } from 'bpmn-js/lib/features/popup-menu/PopupEntries';
import { translateZh } from './translate/translateZh.js';

interface Offered {
  readonly label: string;
  readonly target: { readonly type: string; readonly eventDefinitionType?: string };
}
const offered = Object.values(PopupEntries as Record<string, Offered>);
const others: Readonly<Record<string, string>> = {
  'bpmn:SequenceFlow': 'Sequence flow',
  'bpmn:IntermediateCatchEvent': 'Intermediate throw event',
  'bpmn:SubProcess': 'Sub-process',
};

/** What kind of element it is, in words: stands for the name of one that has none. Empty: nothing is known of it. */
export function elementWord(type: string, eventDefinitionType: string | undefined, locale: string): string {
  const found = offered.find(({ target }) => target.type === type && target.eventDefinitionType === eventDefinitionType);
  const label = others[type] && !eventDefinitionType ? others[type] : (found?.label ?? '');
  return locale === 'en' ? label : translateZh(label);
}
