import type { Approval, Assignment, AssignmentRule } from '../model/approval.js';
import type { EventDefinition } from '../model/eventDefinition.js';
import type { Flat, FlatModel, FlatNode } from '../model/flatModel.js';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A flat model as a BPMN 2.0 file, without a diagram: for tests of the reader and for benchmarks. */
export function toBpmn(model: FlatModel): string {
  const events = model.nodes.flatMap(({ eventDefinition }) => eventDefinition ?? []);
  const messages = new Set(events.flatMap((event) => (event.type === 'messageEventDefinition' ? [event.message] : [])));
  const errors = new Set(
    events.flatMap((event) => (event.type === 'errorEventDefinition' && event.errorCode !== undefined ? [event.errorCode] : [])),
  );
  const definitions = [
    ...Array.from(messages, (name) => tag('bpmn:message', { id: `message_${name}`, name })),
    ...Array.from(errors, (errorCode) => tag('bpmn:error', { id: `error_${errorCode}`, errorCode })),
    tag('bpmn:process', { id: model.id, name: model.name, isExecutable: true }, inside(model, model.id)),
  ];
  const namespaces = {
    'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:vermilion': 'https://vermilion.dev/schema/bpmn/1.0',
    targetNamespace: 'https://vermilion.dev/test',
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('bpmn:definitions', { id: 'definitions', ...namespaces }, definitions)}`;
}

function inside(model: FlatModel, scope: string): readonly string[] {
  const members = new Map(model.nodes.filter(({ parent }) => parent === scope).map((node) => [node.id, node]));
  const flows = model.flows.filter(({ source }) => members.has(source));
  return [
    ...Array.from(members.values(), (node) => nodeTag(model, node)),
    ...flows.map(({ id, name, source, target, condition }) =>
      tag('bpmn:sequenceFlow', { id, name, sourceRef: source, targetRef: target }, formal('bpmn:conditionExpression', condition)),
    ),
  ];
}

function nodeTag(model: FlatModel, node: FlatNode): string {
  const attributes = {
    id: node.id,
    name: node.name,
    default: node.default,
    attachedToRef: node.attachedToRef,
    cancelActivity: node.cancelActivity,
    scriptFormat: node.scriptFormat,
    'vermilion:resultVariable': node.resultVariable,
  };
  const extensions = [
    ...(node.approval === undefined ? [] : approvalTags(node.approval)),
    ...(node.copy === undefined ? [] : [assignmentTag('vermilion:copy', node.copy)]),
    ...(node.service === undefined ? [] : [tag('vermilion:service', { name: node.service })]),
    ...ioTag(node),
  ];
  const children = [
    ...(extensions.length === 0 ? [] : [tag('bpmn:extensionElements', {}, extensions)]),
    ...loopTag(node),
    ...(node.script === undefined ? [] : [tag('bpmn:script', {}, [escape(node.script)])]),
    ...(node.eventDefinition === undefined ? [] : [definitionTag(node.eventDefinition)]),
    ...(node.type === 'subProcess' ? inside(model, node.id) : []),
  ];
  return tag(`bpmn:${node.type}`, attributes, children);
}

function definitionTag(definition: Flat<EventDefinition>): string {
  switch (definition.type) {
    case 'timerEventDefinition': {
      const { timeDate, timeDuration, timeCycle, working } = definition;
      const values = [
        ...formal('bpmn:timeDate', timeDate),
        ...formal('bpmn:timeDuration', timeDuration),
        ...formal('bpmn:timeCycle', timeCycle),
      ];
      return tag('bpmn:timerEventDefinition', { 'vermilion:working': working || undefined }, values);
    }
    case 'messageEventDefinition': {
      const key = definition.correlationKey === undefined ? undefined : `= ${definition.correlationKey}`;
      return tag('bpmn:messageEventDefinition', { messageRef: `message_${definition.message}`, 'vermilion:correlationKey': key });
    }
    case 'errorEventDefinition':
      return tag('bpmn:errorEventDefinition', {
        errorRef: definition.errorCode === undefined ? undefined : `error_${definition.errorCode}`,
      });
    case 'terminateEventDefinition':
      return tag('bpmn:terminateEventDefinition', {});
  }
}

function loopTag({ multiInstance: loop }: FlatNode): readonly string[] {
  if (loop === undefined) return [];
  const attributes = {
    isSequential: loop.isSequential || undefined,
    'vermilion:collection': loop.collection === undefined ? undefined : `= ${loop.collection}`,
    'vermilion:elementVariable': loop.elementVariable,
  };
  const children = [
    ...formal('bpmn:loopCardinality', loop.loopCardinality),
    ...formal('bpmn:completionCondition', loop.completionCondition),
  ];
  return [tag('bpmn:multiInstanceLoopCharacteristics', attributes, children)];
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

function formal(name: string, source: string | undefined): readonly string[] {
  return source === undefined ? [] : [tag(name, { 'xsi:type': 'bpmn:tFormalExpression' }, [escape(`= ${source}`)])];
}

function tag(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...given.map(([key, value]) => `${key}="${escape(String(value))}"`)].join(' ');
  return children.length === 0 ? `<${head}/>` : `<${head}>${children.join('')}</${name}>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
