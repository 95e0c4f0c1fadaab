import { compile } from '@vermilion/engine';
import { expect, test } from 'vitest';
import { newDiagram } from './newDiagram.js';
import { withProcessId } from './withProcessId.js';

const xml = newDiagram('foreign', null, { title: 'foreign', submit: 'a', approval: 'b', end: 'c' });

test('an imported diagram gets the id of its flow, in the process and in the drawing', () => {
  const renamed = withProcessId(xml, 'ours');
  expect(compile(renamed).models[0]!.id).toBe('ours');
  expect(renamed).toContain('bpmnElement="ours"');
});

test('a file without a process stays as it is', () => {
  expect(withProcessId('<a/>', 'ours')).toBe('<a/>');
});
