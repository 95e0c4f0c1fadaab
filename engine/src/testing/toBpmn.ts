import type { Approval, Assignment, AssignmentRule } from '../model/approval.js';
import type { Flat, FlatModel, FlatNode } from '../model/flatModel.js';
import { definitionTags, messageAttributes, rootElements } from './definitionTags.js';
import { loopTags } from './loopTags.js';
import { escapeXml, formal, tag } from './tag.js';

/** A flat model as a BPMN 2.0 file, without a diagram: for tests of the reader and for benchmarks. */
export function toBpmn(model: FlatModel): string {
  return toBpmnFile([model]);
}

/** Several processes in one file. */
export function toBpmnFile(models: readonly FlatModel[]): string {
  const namespaces = {
    'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:vermilion': 'https://vermilion.dev/schema/bpmn/1.0',
    targetNamespace: 'https://vermilion.dev/test',
  };
  const processes = models.map((model) =>
    tag('bpmn:process', { id: model.id, name: model.name, isExecutable: true }, inside(model, model.id)),
  );
  const definitions = [...rootElements(models.flatMap(({ nodes }) => nodes)), ...processes];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('bpmn:definitions', { id: 'definitions', ...namespaces }, definitions)}`;
}

function inside(model: FlatModel, scope: string): readonly string[] {
  const members = new Map(model.nodes.filter(({ parent }) => parent === scope).map((node) => [node.id, node]));
  const flows = model.flows.filter(({ id, source, target }) => members.has(source) && id !== `${source}__${target}`);
  return [
    ...Array.from(members.values(), (node) => nodeTag(model, node)),
    ...(model.nodes.find(({ id }) => id === scope)?.declares ?? []).map((name) => tag('bpmn:dataObject', { id: name, name })),
    ...[...members.values()].flatMap(({ id, handler }) =>
      handler === undefined ? [] : [tag('bpmn:association', { id: `${id}_${handler}`, sourceRef: id, targetRef: handler })],
    ),
    ...flows.map(({ id, name, source, target, condition }) =>
      tag('bpmn:sequenceFlow', { id, name, sourceRef: source, targetRef: target }, formal('bpmn:conditionExpression', condition)),
    ),
  ];
}

function nodeTag(model: FlatModel, node: FlatNode): string {
  const isMessageTask = node.type === 'receiveTask' || node.type === 'sendTask';
  const attributes = {
    id: node.id,
    name: node.name,
    default: node.default,
    attachedToRef: node.attachedToRef,
    cancelActivity: node.cancelActivity,
    scriptFormat: node.scriptFormat,
    'vermilion:resultVariable': node.resultVariable,
    isForCompensation: node.isForCompensation,
    startQuantity: node.startQuantity,
    completionQuantity: node.completionQuantity,
    isInterrupting: node.isInterrupting,
    triggeredByEvent: node.triggeredByEvent,
    ordering: node.ordering,
    cancelRemainingInstances: node.cancelRemainingInstances,
    'vermilion:activate': node.activate === undefined ? undefined : `= ${node.activate}`,
    calledElement: node.calledElement,
    'vermilion:decision': node.decision,
    eventGatewayType: node.eventGatewayType,
    parallelMultiple:
      node.eventDefinition?.type === 'multipleEventDefinition' && node.eventDefinition.parallel ? true : undefined,
    ...(isMessageTask ? messageAttributes(node.eventDefinition) : {}),
  };
  const extensions = [
    ...(node.approval === undefined ? [] : approvalTags(node.approval)),
    ...(node.copy === undefined ? [] : [assignmentTag('vermilion:copy', node.copy)]),
    ...(node.service === undefined ? [] : [tag('vermilion:service', { name: node.service })]),
    ...ioTag(node),
  ];
  const children = [
    ...(extensions.length === 0 ? [] : [tag('bpmn:extensionElements', {}, extensions)]),
    ...loopTags(node),
    ...(node.script === undefined ? [] : [tag('bpmn:script', {}, [escapeXml(node.script)])]),
    ...(node.eventDefinition === undefined || isMessageTask ? [] : definitionTags(node.eventDefinition)),
    ...inside(model, node.id),
    ...formal('bpmn:completionCondition', node.completionCondition),
    ...formal('bpmn:activationCondition', node.activationCondition),
  ];
  return tag(`bpmn:${node.type}`, attributes, children);
}

function ioTag({ inputs = [], outputs = [] }: FlatNode): readonly string[] {
  if (inputs.length + outputs.length === 0) return [];
  const mapping = (name: string) => (each: { readonly target: string; readonly source: string }) =>
    tag(name, { target: each.target, source: `= ${each.source}` });
  return [tag('vermilion:io', {}, [...inputs.map(mapping('vermilion:input')), ...outputs.map(mapping('vermilion:output'))])];
}

function approvalTags({ assignment, ballot, onReject, returns, form, deadline, buttons }: Flat<Approval>): readonly string[] {
  const fields = Object.entries(form.fields).map(([name, access]) =>
    tag('vermilion:field', { name, access, required: form.required.includes(name) || undefined }),
  );
  const required = form.required
    .filter((name) => !(name in form.fields))
    .map((name) => tag('vermilion:field', { name, required: true }));
  const steps = deadline?.ladder.map(({ to, ...step }) =>
    tag('vermilion:step', { ...step, ...(typeof to === 'object' ? { toRule: to.rule, toValue: valueOf(to) } : { to }) }),
  );
  const reject = typeof onReject === 'object' ? { policy: 'node', node: onReject.node } : { policy: onReject };
  return [
    ...(assignment === undefined ? [] : [assignmentTag('vermilion:assignment', assignment)]),
    tag('vermilion:ballot', { ...ballot, veto: ballot.veto?.join(',') }),
    tag('vermilion:reject', reject),
    tag('vermilion:returns', { to: returns.to.join(','), mode: returns.mode }),
    tag('vermilion:form', { key: form.key, otherwise: form.otherwise }, [...fields, ...required]),
    ...(deadline === undefined ? [] : [tag('vermilion:deadline', { due: deadline.due }, steps)]),
    tag(
      'vermilion:buttons',
      {},
      Object.entries(buttons).map(([name, button]) => tag('vermilion:button', { name, ...button })),
    ),
  ];
}

function assignmentTag(name: string, { rules, whenInitiator, whenDuplicate, whenEmpty }: Flat<Assignment>): string {
  const empty = typeof whenEmpty === 'object' ? `people:${whenEmpty.people.join(',')}` : whenEmpty;
  return tag(
    name,
    { whenInitiator, whenDuplicate, whenEmpty: empty },
    rules.map((rule) => tag('vermilion:rule', { name: rule.rule, value: valueOf(rule) })),
  );
}

function valueOf(rule: Flat<AssignmentRule>): string | undefined {
  const argument = Object.entries(rule).find(([key]) => key !== 'rule')?.[1] as string | number | readonly string[] | undefined;
  if (rule.rule === 'expression') return `= ${rule.expression}`;
  return Array.isArray(argument) ? argument.join(',') : argument?.toString();
}
