/** A property of an element of our namespace. */
export interface ModdleProperty {
  readonly name: string;
  /** `String`, `Boolean`, `Integer`, or a type of the namespace. */
  readonly type: string;
  readonly isAttr?: boolean;
  readonly isMany?: boolean;
  readonly default?: string | number | boolean;
}

/** An element of our namespace. `extends`: the BPMN elements to which its attributes are added. */
export interface ModdleType {
  readonly name: string;
  readonly superClass?: readonly string[];
  readonly extends?: readonly string[];
  readonly properties: readonly ModdleProperty[];
  /** The BPMN elements in whose extension elements it may stand. */
  readonly meta?: { readonly allowedIn: readonly string[] };
}

/** What moddle wants to know about a namespace. */
export interface ModdlePackage {
  readonly name: string;
  readonly prefix: string;
  readonly uri: string;
  readonly xml: { readonly tagAlias: 'lowerCase' };
  readonly associations: readonly never[];
  readonly types: readonly ModdleType[];
}

const text = (name: string): ModdleProperty => ({ name, type: 'String', isAttr: true });
const flag = (name: string): ModdleProperty => ({ name, type: 'Boolean', isAttr: true });
const many = (name: string, type: string): ModdleProperty => ({ name, type, isMany: true });
const element = (name: string, allowedIn: readonly string[], properties: readonly ModdleProperty[]): ModdleType => ({
  name,
  superClass: ['Element'],
  properties,
  meta: { allowedIn },
});
const added = (name: string, to: string, properties: readonly ModdleProperty[]): ModdleType => ({
  name,
  extends: [to],
  properties,
});

const userTask = ['bpmn:UserTask'];
const people = [text('whenInitiator'), text('whenDuplicate'), text('whenEmpty'), many('rules', 'Rule')];

/**
 * Our namespace, as moddle describes it: shared by the reader's tests, `toXml` and the designer. Numbers are text here, so that what
 * somebody has written is written back unchanged; `compile` says what is wrong with it.
 */
export const vermilionModdle: ModdlePackage = {
  name: 'Vermilion',
  prefix: 'vermilion',
  uri: 'https://vermilion.dev/schema/bpmn/1.0',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    element('Assignment', userTask, people),
    element('Copy', ['bpmn:SendTask'], people),
    element('Rule', ['vermilion:Assignment', 'vermilion:Copy'], [text('name'), text('value')]),
    element('Ballot', userTask, [
      text('mode'),
      flag('sequential'),
      text('approveAt'),
      text('rejectAt'),
      text('quorum'),
      text('veto'),
      text('abstain'),
      text('added'),
    ]),
    element('Reject', userTask, [text('policy'), text('node')]),
    element('Returns', userTask, [text('to'), text('mode')]),
    element('FormDesign', ['bpmn:Process'], [text('definition')]),
    element('Form', ['bpmn:UserTask', 'bpmn:StartEvent'], [text('key'), text('otherwise'), many('fields', 'Field')]),
    element('Field', ['vermilion:Form'], [text('name'), text('access'), flag('required')]),
    element('Deadline', userTask, [text('due'), many('steps', 'Step')]),
    element(
      'Step',
      ['vermilion:Deadline'],
      [text('id'), text('after'), text('action'), text('to'), text('toRule'), text('toValue'), text('every'), text('times')],
    ),
    element('Buttons', userTask, [many('buttons', 'Button')]),
    element('Button', ['vermilion:Buttons'], [text('name'), flag('enabled'), text('label'), flag('opinion')]),
    element('Service', ['bpmn:ServiceTask'], [text('name')]),
    element('Io', ['bpmn:Activity', 'bpmn:Event'], [many('inputs', 'Input'), many('outputs', 'Output')]),
    element('Input', ['vermilion:Io'], [text('target'), text('source')]),
    element('Output', ['vermilion:Io'], [text('target'), text('source')]),
    added('Loop', 'bpmn:MultiInstanceLoopCharacteristics', [text('collection'), text('elementVariable')]),
    added('Timer', 'bpmn:TimerEventDefinition', [flag('working')]),
    added('Message', 'bpmn:MessageEventDefinition', [text('correlationKey')]),
    added('Receive', 'bpmn:ReceiveTask', [text('correlationKey')]),
    added('Send', 'bpmn:SendTask', [text('correlationKey')]),
    added('Script', 'bpmn:ScriptTask', [text('resultVariable')]),
    added('Decision', 'bpmn:BusinessRuleTask', [text('decision'), text('resultVariable')]),
    added('AdHoc', 'bpmn:AdHocSubProcess', [text('activate')]),
  ],
};
