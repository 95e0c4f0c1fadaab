/// <reference path="./bpmnModdle.d.ts" />
import { vermilionModdle } from '@vermilion/engine/moddle';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import type { DiagramElement, ModdleObject } from '../diagramElement.js';
import type { DiagramServices } from '../diagramServices.js';
import { readExtension } from './readExtension.js';
import { writeExtension } from './writeExtension.js';

const moddle = new BpmnModdle({
  vermilion: structuredClone(vermilionModdle),
  other: {
    name: 'Other',
    prefix: 'other',
    uri: 'http://other',
    types: [{ name: 'Note', superClass: ['Element'], properties: [] }],
  },
});
const services = {
  bpmnFactory: { create: (type: string, attributes: object) => moddle.create(type, attributes) },
  modeling: {
    updateModdleProperties: (_element: unknown, target: ModdleObject, properties: Readonly<Record<string, unknown>>) => {
      for (const [name, value] of Object.entries(properties)) target.set(name, value);
    },
  },
} as unknown as Pick<DiagramServices, 'bpmnFactory' | 'modeling'>;

const task = () => ({ businessObject: moddle.create('bpmn:UserTask', { id: 'a' }) as unknown as ModdleObject }) as DiagramElement;
const deadline = { due: 'P2D', steps: [{ id: 'step1', after: 'P1D', action: 'remind' }] };

describe('extension elements', () => {
  test('what is written is read', () => {
    const element = task();
    writeExtension(services, element, 'Deadline', deadline);
    expect(readExtension(element.businessObject, 'Deadline')).toEqual(deadline);
    expect(readExtension(element.businessObject, 'Ballot')).toBeUndefined();
  });

  test('replaced in its place; those of others stay', () => {
    const element = task();
    writeExtension(services, element, 'Deadline', deadline);
    const extensions = element.businessObject.get<ModdleObject>('extensionElements');
    extensions.set('values', [...extensions.get<ModdleObject[]>('values'), moddle.create('other:Note')]);
    writeExtension(services, element, 'Ballot', { mode: 'any' });
    writeExtension(services, element, 'Deadline', { due: 'P5D' });
    expect(extensions.get<ModdleObject[]>('values').map(({ $type }) => $type)).toEqual([
      'vermilion:Deadline',
      'other:Note',
      'vermilion:Ballot',
    ]);
    expect(readExtension(element.businessObject, 'Deadline')).toEqual({ due: 'P5D' });
  });

  test('taken away', () => {
    const element = task();
    writeExtension(services, element, 'Deadline', deadline);
    writeExtension(services, element, 'Deadline', null);
    expect(readExtension(element.businessObject, 'Deadline')).toBeUndefined();
  });

  test('empty values are not written into the file', async () => {
    const element = task();
    writeExtension(services, element, 'Ballot', { mode: 'any', veto: '', sequential: false });
    const { xml } = await moddle.toXML(element.businessObject as never);
    expect(xml).toContain('<vermilion:ballot mode="any" sequential="false" />');
    expect(xml).not.toContain('veto');
  });
});
