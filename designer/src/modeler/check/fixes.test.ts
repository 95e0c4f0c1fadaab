/// <reference path="../extension/bpmnModdle.d.ts" />
import { vermilionModdle } from '@vermilion/engine/moddle';
import { BpmnModdle } from 'bpmn-moddle';
import { expect, test } from 'vitest';
import type { DiagramElement, ModdleObject } from '../diagramElement.js';
import { readExtension } from '../extension/readExtension.js';
import { writeExtension } from '../extension/writeExtension.js';
import type { OpenModeler } from '../openModeler.js';
import { fixFor } from './fixes.js';

const moddle = new BpmnModdle({ vermilion: structuredClone(vermilionModdle) });
const services: Readonly<Record<string, unknown>> = {
  bpmnFactory: { create: (type: string, attributes: object) => moddle.create(type, attributes) },
  modeling: {
    updateModdleProperties: (_element: unknown, target: ModdleObject, properties: Readonly<Record<string, unknown>>) => {
      for (const [name, value] of Object.entries(properties)) target.set(name, value);
    },
  },
};
const modeler = { get: (name: string) => services[name] } as unknown as OpenModeler;

test('an approval that finds nobody is given to somebody whom every request finds; the rest of its rules stay', () => {
  const businessObject = moddle.create('bpmn:UserTask', { id: 'a' }) as unknown as ModdleObject;
  const element = { id: 'a', type: 'bpmn:UserTask', businessObject } as DiagramElement;
  const rules = [{ name: 'position' as const, value: 'GHOST' }];
  writeExtension(services as never, element, 'Assignment', { whenEmpty: 'reject', whenInitiator: 'skip', rules });

  fixFor('resolves_to_nobody', modeler, element)!.apply();

  expect(readExtension(businessObject, 'Assignment')).toMatchObject({
    whenEmpty: 'reject',
    whenInitiator: 'skip',
    rules: [{ name: 'initiatorDepartmentLeader', value: '1' }],
  });
});
