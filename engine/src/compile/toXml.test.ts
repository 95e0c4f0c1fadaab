import { describe, expect, test } from 'vitest';
import { benchmarkModels } from '../testing/benchmarkModels.js';
import { toBpmn } from '../testing/toBpmn.js';
import { compile } from './compile.js';
import { everything } from '../testing/everything.js';
import { toFlat } from './toFlat.js';
import { vermilionModdle } from '../model/vermilionModdle.js';
import { readDefinitions, toXml, type Definitions } from './toXml.js';

interface Element extends Definitions {
  readonly flowElements?: readonly Element[];
  readonly rootElements?: readonly Element[];
  readonly name?: string;
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly attachedToRef?: Element;
  readonly default?: Element;
  readonly conditionExpression?: { readonly body: string };
}

/** All that both readers say about the elements of a file: id, type, name, and what they refer to. */
function facts(elements: readonly Element[]): readonly unknown[] {
  return elements.flatMap((element) => [
    {
      id: element.id,
      type: element.$type.slice('bpmn:'.length).toLowerCase(),
      name: element.name,
      source: element.sourceRef?.id,
      target: element.targetRef?.id,
      host: element.attachedToRef?.id,
      default: element.default?.id,
      condition: element.conditionExpression?.body.replace(/^= /, ''),
    },
    ...facts(element.flowElements ?? []),
  ]);
}

function byId(list: readonly unknown[]): unknown {
  return [...(list as readonly { readonly id: string }[])].sort((a, b) => a.id.localeCompare(b.id));
}

describe('moddle and our reader', () => {
  test.each(Object.entries({ everything, ...benchmarkModels }))('read %s alike', async (_name, flat) => {
    const xml = toBpmn(flat);
    const definitions = (await readDefinitions(xml)) as Element;
    const process = definitions.rootElements!.find(({ $type }) => $type === 'bpmn:Process')!;
    const { nodes, flows } = toFlat(compile(xml).models[0]!);

    const ours = [
      ...nodes.map(({ id, type, name, attachedToRef, default: byDefault }) => ({
        id,
        type: type.toLowerCase(),
        name,
        host: attachedToRef,
        default: byDefault,
      })),
      ...flows.map(({ id, name, source, target, condition }) => ({ id, type: 'sequenceflow', name, source, target, condition })),
    ];
    expect(byId(facts([process]))).toEqual(byId(ours));
  });

  test('what moddle writes back compiles to the same model', async () => {
    const xml = toBpmn(everything);

    const again = await toXml(await readDefinitions(xml));

    expect(toFlat(compile(again).models[0]!)).toEqual(toFlat(compile(xml).models[0]!));
  });

  test('elements of other tools are kept', async () => {
    const xml = toBpmn(benchmarkModels.a).replace(
      '<bpmn:startEvent id="start"/>',
      '<bpmn:startEvent id="start"><bpmn:extensionElements><z:x xmlns:z="https://z.dev" y="1"/></bpmn:extensionElements></bpmn:startEvent>',
    );

    expect(await toXml(await readDefinitions(xml))).toContain('y="1"');
  });

  test('the limits hold here as well', async () => {
    await expect(readDefinitions('<!DOCTYPE x [<!ENTITY a "b">]><x/>')).rejects.toMatchObject({
      problems: [{ rule: 'documentType' }],
    });
  });
});

test('what describes our namespace stays as it is, whoever reads with it', async () => {
  const before = JSON.stringify(vermilionModdle);
  await toXml(await readDefinitions(toBpmn(everything)));
  expect(JSON.stringify(vermilionModdle)).toBe(before);
});
