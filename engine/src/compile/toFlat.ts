import type { Expression } from '../model/expression.js';
import type { FlatFlow, FlatModel, FlatNode } from '../model/flatModel.js';
import type { FlowNode } from '../model/flowNode.js';
import type { ProcessModel } from '../model/processModel.js';

const links = new Set([
  'parent',
  'incoming',
  'outgoing',
  'attached',
  'starts',
  'default',
  'attachedToRef',
  'handler',
  'eventSubProcesses',
]);
/** What a node has unless it says something else. */
const usual: Readonly<Record<string, unknown>> = {
  isForCompensation: false,
  startQuantity: 1,
  completionQuantity: 1,
  triggeredByEvent: false,
  isInterrupting: true,
};

/** The plain JSON of a model, to be kept; `link` makes the model again. */
export function toFlat(model: ProcessModel): FlatModel {
  const flows: FlatFlow[] = [];
  for (const { id, name, source, target, condition } of model.flows.values()) {
    flows.push({ id, name, source: source.id, target: target.id, condition: condition?.source });
  }
  const nodes = Array.from(model.nodes.values(), flatNode);
  const { id, name, version, formDesign } = model;
  return { format: 1, id, name, version, ...(formDesign === undefined ? {} : { formDesign }), nodes, flows };
}

function flatNode(node: FlowNode): FlatNode {
  const flat: Record<string, unknown> = { parent: node.parent === null ? null : node.parent.id };
  for (const [key, value] of Object.entries(node)) {
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!links.has(key) && !isEmpty && value !== usual[key]) flat[key] = withSources(value);
  }
  if ('default' in node && node.default !== undefined) flat['default'] = node.default.id;
  if (node.type !== 'adHocSubProcess') delete flat['cancelRemainingInstances'];
  if (node.type === 'boundaryEvent') {
    flat['attachedToRef'] = node.attachedToRef.id;
    if (node.handler !== undefined) flat['handler'] = node.handler.id;
  } else delete flat['cancelActivity'];
  return flat as unknown as FlatNode;
}

/** A plain copy with the source text in place of each expression. */
function withSources(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, inner: unknown) => (isExpression(inner) ? inner.source : inner)));
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Expression>).evaluate === 'function';
}
