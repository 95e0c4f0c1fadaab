import { importBpmn } from '@vermilion/engine/import';
import { expect, test } from 'vitest';
import { reportSections } from './reportSections.js';

const diagram = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
  <process id="p" camunda:versionTag="2">
    <userTask id="t" camunda:priority="1" camunda:assignee="li" />
    <scriptTask id="s" scriptFormat="groovy" />
  </process>
</definitions>`;

test('what is to be done comes first, what changes nothing last', () => {
  expect(reportSections(importBpmn(diagram)).map(({ outcome, lines }) => [outcome, lines.map(({ line }) => line)])).toEqual([
    ['open', [4]],
    ['kept', [3]],
    ['mapped', [3]],
    ['needless', [2]],
  ]);
});

test('a diagram of the standard has nothing to report', () => {
  expect(reportSections(importBpmn(diagram.replace(/ camunda:\w+="\w+"| scriptFormat="groovy"/g, '')))).toEqual([]);
});
