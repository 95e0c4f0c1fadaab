import type { Outcome } from '../importReport.js';
import { kept, mapped, needless } from '../outcomes.js';
import type { Place } from '../place.js';
import { textOf } from '../tree/textOf.js';
import { attributeOf, elementsIn, type XmlNode } from '../tree/xmlNode.js';
import { attributeRules } from './attributeRules.js';
import { move, valueOf } from './move.js';
import { feelFor } from './saidAs.js';

export type ElementRule = (place: Place, node: XmlNode) => Outcome;

const all = (names: string, rule: ElementRule): Readonly<Record<string, ElementRule>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, rule]));

const listener: ElementRule = () =>
  kept(
    '没有监听器：每一步都记入轨迹，业务动作请用服务任务',
    'There are no listeners: every step is in the trail, and what has to be done is a service task',
  );

/** Elements that only hold others, of which each has its own line. */
export const groups: ReadonlySet<string> = new Set(['inputOutput', 'ioMapping', 'formData', 'taskHeaders', 'properties']);

/** `camunda:in`, `flowable:out`: what a called process is given, and what comes back. */
const passed =
  (way: 'input' | 'output'): ElementRule =>
  (place, node) => {
    if (attributeOf(node, 'variables') === 'all') return needless('所有变量都会传递', 'All variables are passed');
    if (attributeOf(node, 'businessKey') !== undefined) return kept('子流程没有业务键', 'A called process has no business key');
    const source = attributeOf(node, 'source') ?? attributeOf(node, 'sourceExpression') ?? '';
    const feel = attributeOf(node, 'source') === undefined ? feelFor(place, source) : source;
    return move(place, way, attributeOf(node, 'target') ?? '', feel);
  };

/** A field of a form that is described in the diagram. */
const field: ElementRule = ({ file, owner }, node) => {
  const name = attributeOf(node, 'id') ?? '';
  const validations = elementsIn(node).flatMap((child) => (child.local === 'validation' ? elementsIn(child) : []));
  const names = new Set(validations.map((one) => attributeOf(one, 'name')));
  const required = attributeOf(node, 'required') === 'true' || names.has('required');
  const isHidden = attributeOf(node, 'readable') === 'false';
  const isRead = attributeOf(node, 'writable') === 'false' || attributeOf(node, 'writeable') === 'false' || names.has('readonly');
  const access = isHidden ? 'hidden' : isRead ? 'read' : 'write';
  const form = file.ours(file.extensions(owner), 'form');
  file.ours(form, 'field', { name, access, ...(required ? { required: 'true' } : {}) }, true);
  return mapped(`<vermilion:field name="${name}" access="${access}"/>`, {
    zh: '字段的种类在表单中设置',
    en: 'The kind of the field is set in the form',
  });
};

/** Elements of Camunda 7, Activiti and Flowable inside extension elements. */
export const elementRules: Readonly<Record<string, ElementRule>> = {
  inputParameter: (place, node) => move(place, 'input', attributeOf(node, 'name') ?? '', valueOf(place, node)),
  outputParameter: (place, node) => move(place, 'output', attributeOf(node, 'name') ?? '', valueOf(place, node)),
  in: passed('input'),
  out: passed('output'),
  field(place, node) {
    const inside = elementsIn(node)[0];
    const text =
      attributeOf(node, 'stringValue') ?? attributeOf(node, 'expression') ?? (inside === undefined ? '' : textOf(inside));
    const name = attributeOf(node, 'name') ?? '';
    if (name === 'decisionTableReferenceKey') return attributeRules['decisionRef']!(place, text);
    return move(place, 'input', name, feelFor(place, text));
  },
  ...all('formField formProperty', field),
  ...all('executionListener taskListener eventListener', listener),
  failedJobRetryTimeCycle: () => needless('后台任务自动重试', 'Work in the background is tried again by itself'),
  property: () => kept('附加属性保留在文件中', 'It stays in the file as it is'),
  connector: () => kept('请用服务任务代替连接器', 'Put a service task in place of the connector'),
  potentialStarter: () => kept('谁能发起在流程设置中指定', 'Who may ask is set with the flow, not in the diagram'),
  mapException: () => kept('服务自己报告业务错误', 'A service reports its business errors itself'),
  errorEventDefinition: () => kept('服务自己报告业务错误', 'A service reports its business errors itself'),
};
