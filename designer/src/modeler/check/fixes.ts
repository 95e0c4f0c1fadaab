import type { DiagramElement } from '../diagramElement.js';
import { defaultExtensions } from '../extension/defaultExtensions.js';
import { readExtension } from '../extension/readExtension.js';
import { writeExtension } from '../extension/writeExtension.js';
import { isA } from '../isA.js';
import type { OpenModeler } from '../openModeler.js';
import { bodyOf } from '../panel/bodyOf.js';

/** A way to mend a problem with one click. */
export interface Fix {
  /** Key under `designer.fix`, and what it is filled with. */
  readonly label: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly apply: () => void;
}
type Offer = (modeler: OpenModeler, element: DiagramElement) => Fix | null;

const nameOf = ({ businessObject, id }: DiagramElement) => businessObject.name || id;
const services = (modeler: OpenModeler) => ({ bpmnFactory: modeler.get('bpmnFactory'), modeling: modeler.get('modeling') });

const setDefault: Offer = (modeler, element) => {
  const flows = element.outgoing.filter((flow) => isA(flow, 'bpmn:SequenceFlow'));
  const flow = flows.find(({ businessObject }) => bodyOf(businessObject, 'conditionExpression') === '') ?? flows.at(-1);
  return (
    (flow && {
      label: 'setDefault',
      values: { flow: flow.businessObject.name || (flow.target ? nameOf(flow.target) : flow.id) },
      apply: () => modeler.get('modeling').updateProperties(element, { default: flow.businessObject }),
    }) ||
    null
  );
};

const becomeDefault: Offer = (modeler, flow) => {
  const { source } = flow;
  if (!source || source.businessObject.get('default')) return null;
  return {
    label: 'becomeDefault',
    apply: () => modeler.get('modeling').updateProperties(source, { default: flow.businessObject }),
  };
};

const setLeader: Offer = (modeler, element) => ({
  label: 'setLeader',
  apply: () => writeExtension(services(modeler), element, 'Assignment', defaultExtensions['bpmn:UserTask']!.Assignment!),
});

/** Someone whom every request finds; what happens if nobody is found stays as it was set. */
const askLeader: Offer = (modeler, element) => {
  const value = isA(element, 'bpmn:UserTask') ? readExtension(element.businessObject, 'Assignment') : null;
  if (!value) return null;
  const { rules } = defaultExtensions['bpmn:UserTask']!.Assignment!;
  return { label: 'setLeader', apply: () => writeExtension(services(modeler), element, 'Assignment', { ...value, rules }) };
};

const addReminder: Offer = (modeler, element) => ({
  label: 'addReminder',
  apply: () =>
    writeExtension(services(modeler), element, 'Deadline', {
      due: 'P3D',
      steps: [{ id: 'step1', after: 'P3D', action: 'remind' }],
    }),
});

const remove: Offer = (modeler, element) => ({
  label: 'remove',
  values: { name: nameOf(element) },
  apply: () => modeler.get('modeling').removeElements([element]),
});

/** What can be done about a rule that is broken, by the name of the rule. */
const offers: Readonly<Record<string, Offer>> = {
  gatewayWithoutDefault: setDefault,
  missingCondition: becomeDefault,
  userTaskWithoutApprover: setLeader,
  noDeadline: addReminder,
  resolves_to_nobody: askLeader,
  danglingFlow: remove,
};

/** The way to mend a problem at an element; null: only by hand. */
export function fixFor(rule: string, modeler: OpenModeler, element: DiagramElement): Fix | null {
  return offers[rule]?.(modeler, element) ?? null;
}
