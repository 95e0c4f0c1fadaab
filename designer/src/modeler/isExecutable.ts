/** What a menu offers to draw, as bpmn-js describes it. */
export interface ElementTarget {
  readonly type: string;
  readonly eventDefinitionType?: string;
  readonly triggeredByEvent?: boolean;
  readonly isExpanded?: boolean;
  readonly cancelActivity?: boolean;
}

const plain = ['Task', 'UserTask', 'ServiceTask', 'SendTask', 'ScriptTask', 'ManualTask', 'SubProcess'];
const gateways = ['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway'];
/** Definitions that each event can have; an empty one stands for a plain event. */
const events: Readonly<Record<string, readonly string[]>> = {
  StartEvent: ['', 'Timer', 'Message'],
  IntermediateCatchEvent: ['Timer', 'Message'],
  IntermediateThrowEvent: ['', 'Message'],
  BoundaryEvent: ['Timer', 'Message', 'Error'],
  EndEvent: ['', 'Message', 'Error', 'Terminate'],
};

/** The engine carries it out; everything else of BPMN can be drawn, but not published. */
export function isExecutable({ type, eventDefinitionType = '', triggeredByEvent = false }: ElementTarget): boolean {
  const name = type.replace('bpmn:', '');
  const definition = eventDefinitionType.replace(/^bpmn:|EventDefinition$/g, '');
  return (!triggeredByEvent && plain.includes(name)) || gateways.includes(name) || (events[name]?.includes(definition) ?? false);
}
