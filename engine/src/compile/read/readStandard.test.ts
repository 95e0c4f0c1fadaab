import { describe, expect, test } from 'vitest';
import type { FlatNode } from '../../model/flatModel.js';
import { compile } from '../compile.js';
import { toFlat } from '../toFlat.js';

const file = (process: string, rest = ''): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:vermilion="https://vermilion.dev/schema/bpmn/1.0">${rest}<process id="p" isExecutable="true">${process}</process></definitions>`;

function nodeOf(xml: string, id: string): FlatNode {
  const { models, problems } = compile(xml);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return toFlat(models[0]!).nodes.find((node) => node.id === id)!;
}

describe('data', () => {
  const objects = `<startEvent id="s"/><dataObject id="o1" name="order"/><dataObjectReference id="r1" dataObjectRef="o1"/>
    <dataObject id="o2" name="a name with spaces"/>`;
  const task = (content: string): string => `${objects}<task id="a"><ioSpecification><dataInput id="in" name="given"/>
    <dataOutput id="out" name="made"/></ioSpecification>${content}</task>`;

  test('an association takes a data object to an input, and an output back', () => {
    const node = nodeOf(
      file(
        task(`<dataInputAssociation><sourceRef>r1</sourceRef><targetRef>in</targetRef></dataInputAssociation>
          <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>r1</targetRef></dataOutputAssociation>`),
      ),
      'a',
    );

    expect(node.inputs).toEqual([{ target: 'given', source: 'order' }]);
    expect(node.outputs).toEqual([{ target: 'order', source: 'made' }]);
  });

  test('a transformation or assignments instead', () => {
    const node = nodeOf(
      file(
        task(`<dataInputAssociation><sourceRef>r1</sourceRef><targetRef>in</targetRef><transformation>= order * 2</transformation></dataInputAssociation>
          <dataOutputAssociation><targetRef>r1</targetRef><assignment><from>made + 1</from><to>o1</to></assignment></dataOutputAssociation>`),
      ),
      'a',
    );

    expect(node.inputs).toEqual([{ target: 'given', source: 'order * 2' }]);
    expect(node.outputs).toEqual([{ target: 'order', source: 'made + 1' }]);
  });

  test('a scope declares its data objects; one whose name FEEL cannot say goes by its id', () => {
    expect(nodeOf(file(objects), 'p').declares).toEqual(['order', 'o2']);
  });

  test('several instances over a data input, gathered into a data output', () => {
    const node = nodeOf(
      file(
        `${objects}<task id="a"><ioSpecification><dataInput id="in"/><dataOutput id="out"/></ioSpecification>
          <dataInputAssociation><sourceRef>r1</sourceRef><targetRef>in</targetRef></dataInputAssociation>
          <multiInstanceLoopCharacteristics><loopDataInputRef>in</loopDataInputRef><loopDataOutputRef>out</loopDataOutputRef>
          <inputDataItem id="item1" name="item"/><outputDataItem id="item2" name="result"/></multiInstanceLoopCharacteristics></task>`,
      ),
      'a',
    );

    expect(node.multiInstance).toMatchObject({
      collection: 'order',
      elementVariable: 'item',
      outputCollection: 'out',
      outputElement: 'result',
    });
    expect(node.inputs).toBeUndefined();
  });
});

describe('correlation', () => {
  const definitions = `<message id="m" name="paid"/><correlationProperty id="no"><correlationPropertyRetrievalExpression messageRef="m">
    <messagePath>invoice.no</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
    <collaboration id="c"><correlationKey id="k"><correlationPropertyRef>no</correlationPropertyRef></correlationKey></collaboration>`;
  const events = `<startEvent id="s"/><intermediateCatchEvent id="get"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
    <endEvent id="send"><messageEventDefinition messageRef="m"/></endEvent>`;
  const subscription = `<correlationSubscription correlationKeyRef="k"><correlationPropertyBinding correlationPropertyRef="no">
    <dataPath>order.number</dataPath></correlationPropertyBinding></correlationSubscription>`;

  test('the sender takes the key from the payload, the receiver from its own data', () => {
    const xml = file(subscription + events, definitions);

    expect(nodeOf(xml, 'send').eventDefinition).toMatchObject({ message: 'paid', correlationKey: 'invoice.no' });
    expect(nodeOf(xml, 'get').eventDefinition).toMatchObject({ correlationKey: 'order.number' });
  });

  test('our own key on an event comes first', () => {
    const xml = file(events.replaceAll('messageRef="m"', 'messageRef="m" vermilion:correlationKey="= x"'), definitions);

    expect(nodeOf(xml, 'get').eventDefinition).toMatchObject({ correlationKey: 'x' });
  });
});

test('an event definition that several events share', () => {
  const xml = file(
    '<startEvent id="s"/><intermediateCatchEvent id="a"><eventDefinitionRef>d</eventDefinitionRef></intermediateCatchEvent>',
    '<signal id="g" name="go"/><signalEventDefinition id="d" signalRef="g"/>',
  );

  expect(nodeOf(xml, 'a').eventDefinition).toEqual({ type: 'signalEventDefinition', signal: 'go' });
});

test('a call of a global task is that task', () => {
  const xml = file(
    '<startEvent id="s"/><callActivity id="a" name="here" calledElement="g"/>',
    '<globalScriptTask id="g" scriptLanguage="feel"><script>1 + 1</script></globalScriptTask>',
  );

  expect(nodeOf(xml, 'a')).toMatchObject({ type: 'scriptTask', name: 'here', script: '1 + 1', scriptFormat: 'feel' });
});
