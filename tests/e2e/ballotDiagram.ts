/** A node of the diagram: who decides, by username, and how their votes become a verdict. */
export interface BallotNode {
  readonly name: string;
  readonly people: readonly string[];
  /** Attributes of the ballot. */
  readonly ballot: string;
}

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0"',
].join(' ');
/** Between the left edges of two neighbors, in pixels. */
const PITCH = 176;

/** A process that asks one node after the other, with its picture. `idOf` knows people by username. */
export function ballotDiagram(
  process: string,
  nodes: Readonly<Record<string, BallotNode>>,
  idOf: Readonly<Record<string, string>>,
): string {
  const steps = ['start', ...Object.keys(nodes), 'end'];
  const flows = steps.slice(1).map((to, index) => ({ id: `flow_${to}`, from: steps[index]!, to }));
  const boxes = steps.map((id, index) => ({ id, x: 160 + index * PITCH, ...(id in nodes ? TASK : EVENT) }));
  const edges = flows.map(({ id }, index) => {
    const [from, to] = [boxes[index]!, boxes[index + 1]!];
    return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from.x + from.width}" y="200" /><di:waypoint x="${to.x}" y="200" /></bpmndi:BPMNEdge>`;
  });
  const shapes = boxes.map(
    ({ id, x, width, height }) =>
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${200 - height / 2}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`,
  );
  const tasks = Object.entries(nodes).map(
    ([id, { name, people, ballot }]) => `<bpmn:userTask id="${id}" name="${name}"><bpmn:extensionElements>
      <vermilion:assignment whenInitiator="self" whenDuplicate="none" whenEmpty="administrator"><vermilion:rule name="people" value="${people.map((each) => idOf[each]).join(',')}" /></vermilion:assignment>
      <vermilion:ballot ${ballot} />
      <vermilion:returns to="*" mode="choose" />
      <vermilion:form otherwise="read" />
    </bpmn:extensionElements></bpmn:userTask>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${NAMESPACES} id="definitions_${process}" targetNamespace="https://vermilion.dev/custom">
  <bpmn:process id="${process}" isExecutable="true">
    <bpmn:startEvent id="start" name="提交"><bpmn:extensionElements><vermilion:form key="crm:contractApplication" otherwise="write" /></bpmn:extensionElements></bpmn:startEvent>
    ${tasks.join('\n    ')}
    <bpmn:endEvent id="end" name="结束" />
    ${flows.map(({ id, from, to }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`).join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${process}">
    ${[...shapes, ...edges].join('\n    ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

const TASK = { width: 132, height: 64 };
const EVENT = { width: 36, height: 36 };
