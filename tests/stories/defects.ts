/** Ways to spoil the diagram of the contract approval, and how each is refused. */
export interface Defect {
  readonly name: string;
  readonly spoil: (xml: string) => string;
  /** Element that the refusal names; undefined: the file as a whole. */
  readonly element?: string;
  /** Stable id of the reason. */
  readonly id: string;
}

const without = (xml: string, pattern: RegExp) => xml.replace(pattern, '');

export const defects: readonly Defect[] = [
  {
    name: 'no start',
    spoil: (xml) =>
      without(without(xml, /<bpmn:startEvent[\s\S]*?<\/bpmn:startEvent>/), /<bpmn:sequenceFlow id="flow_start_dept"[^>]*>/)
        .replace('<bpmn:incoming>flow_start_dept</bpmn:incoming>', '<bpmn:incoming>flow_loop</bpmn:incoming>')
        .replace('</bpmn:process>', '<bpmn:sequenceFlow id="flow_loop" sourceRef="legal" targetRef="dept" /></bpmn:process>'),
    element: 'crm_contract_approval',
    id: 'noStart',
  },
  {
    name: 'a flow that ends nowhere',
    spoil: (xml) => xml.replace('sourceRef="dept" targetRef="legal"', 'sourceRef="dept" targetRef="nowhere"'),
    element: 'flow_dept_legal',
    id: 'danglingFlow',
  },
  {
    name: 'an unknown form',
    spoil: (xml) => xml.replace('key="crm:contractApplication"', 'key="crm:noSuchForm"'),
    element: 'start',
    id: 'unknown_form',
  },
  {
    name: 'an unknown field',
    spoil: (xml) => xml.replace('name="legalNote"', 'name="noSuchField"'),
    element: 'start',
    id: 'unknown_field',
  },
  {
    name: 'approvers who do not exist',
    spoil: (xml) => xml.replace('name="role" value="crm:legal"', 'name="people" value="01ARZ3NDEKTSV4RRFFQ69G5FAV"'),
    element: 'legal',
    id: 'unknown_person',
  },
  {
    name: 'a role that does not exist',
    spoil: (xml) => xml.replace('value="crm:legal"', 'value="crm:noSuchRole"'),
    element: 'legal',
    id: 'unknown_role',
  },
  {
    name: 'a service that does not exist',
    spoil: (xml) => xml.replace('name="crm:archiveContract"', 'name="crm:noSuchService"'),
    element: 'archive',
    id: 'unknown_service',
  },
  {
    name: 'a document type',
    spoil: (xml) => xml.replace('?>', '?>\n<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    id: 'documentType',
  },
  {
    name: 'elements nested ten thousand deep',
    spoil: (xml) =>
      xml.replace(
        '</bpmn:process>',
        `${'<bpmn:subProcess>'.repeat(10_000)}${'</bpmn:subProcess>'.repeat(10_000)}</bpmn:process>`,
      ),
    id: 'tooDeep',
  },
  {
    name: 'twice the size that is allowed',
    spoil: (xml) => xml.replace('</bpmn:process>', `<!--${'x'.repeat(2_000_000)}--></bpmn:process>`),
    id: 'too_large',
  },
  {
    name: 'a little more than the size that is allowed',
    spoil: (xml) => xml.replace('</bpmn:process>', `<!--${'x'.repeat(1_000_001 - xml.length)}--></bpmn:process>`),
    id: 'too_big',
  },
  { name: 'half a file', spoil: (xml) => xml.slice(0, 2_000), id: 'notXml' },
  { name: 'something else', spoil: () => 'Dear Sirs,', id: 'notXml' },
];
