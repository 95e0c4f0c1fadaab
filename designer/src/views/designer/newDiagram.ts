/** Texts of a new diagram, in the language of its designer. */
export interface NewDiagramTexts {
  readonly title: string;
  readonly submit: string;
  readonly approval: string;
  readonly end: string;
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** What a new flow starts with: the requester submits, the leader of the department decides. It can be published as it is. */
export function newDiagram(processId: string, form: string | null, texts: NewDiagramTexts): string {
  const submission = form
    ? `<bpmn:extensionElements><vermilion:form key="${escaped(form)}" otherwise="write" /></bpmn:extensionElements>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0" id="definitions_${processId}" targetNamespace="https://vermilion.dev/custom">
  <bpmn:process id="${processId}" name="${escaped(texts.title)}" isExecutable="true">
    <bpmn:startEvent id="start" name="${escaped(texts.submit)}">${submission}<bpmn:outgoing>flow_start</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="approval" name="${escaped(texts.approval)}">
      <bpmn:extensionElements>
        <vermilion:assignment whenInitiator="superior" whenDuplicate="none" whenEmpty="administrator"><vermilion:rule name="initiatorDepartmentLeader" value="1" /></vermilion:assignment>
        <vermilion:ballot mode="any" />
        <vermilion:reject policy="initiator" />
        <vermilion:returns to="initiator" mode="choose" />
        <vermilion:form otherwise="read" />
        <vermilion:deadline due="P3D"><vermilion:step id="step1" after="P2D" action="remind" /></vermilion:deadline>
      </bpmn:extensionElements>
      <bpmn:incoming>flow_start</bpmn:incoming><bpmn:outgoing>flow_end</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="end" name="${escaped(texts.end)}"><bpmn:incoming>flow_end</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="flow_start" sourceRef="start" targetRef="approval" />
    <bpmn:sequenceFlow id="flow_end" sourceRef="approval" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${processId}">
    <bpmndi:BPMNShape id="start_di" bpmnElement="start"><dc:Bounds x="160" y="182" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="164" y="222" width="28" height="18" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="approval_di" bpmnElement="approval"><dc:Bounds x="240" y="168" width="132" height="64" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="end_di" bpmnElement="end"><dc:Bounds x="416" y="182" width="36" height="36" /><bpmndi:BPMNLabel><dc:Bounds x="420" y="222" width="28" height="18" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="flow_start_di" bpmnElement="flow_start"><di:waypoint x="196" y="200" /><di:waypoint x="240" y="200" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="flow_end_di" bpmnElement="flow_end"><di:waypoint x="372" y="200" /><di:waypoint x="416" y="200" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
