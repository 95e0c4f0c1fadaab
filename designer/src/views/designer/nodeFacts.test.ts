import { expect, test } from 'vitest';
import { checkXml } from '../../modeler/check/checkXml.js';
import type { Words } from '../../modeler/directory/useWords.js';
import { newDiagram } from './newDiagram.js';
import { nodeFacts } from './nodeFacts.js';

const words = {
  rules: (rules: readonly { name?: string }[]) => rules.map(({ name }) => name).join('+'),
  workingTime: (iso: string) => iso,
  list: (names: readonly string[]) => names.join('+'),
} as unknown as Words;
const t = (key: string) => key.replace('designer.', '');

test('an approval says who decides how, until when, what happens on the way, and which fields may be filled', () => {
  const { model } = checkXml(newDiagram('p', null, { title: 'p', submit: 's', approval: 'a', end: 'e' }));
  expect(nodeFacts(model!.nodes.get('approval')!, { words, t, fieldLabel: (field) => field })).toEqual([
    { label: 'tab.assignee', values: ['initiatorDepartmentLeader', 'mode.any'] },
    { label: 'tab.deadline', values: ['P3D', 'P2Dcolonladder.remind'] },
    { label: 'tab.fields', values: ['allFieldscolonaccess.read'] },
  ]);
});

test('an end has nothing to say', () => {
  const { model } = checkXml(newDiagram('p', null, { title: 'p', submit: 's', approval: 'a', end: 'e' }));
  expect(nodeFacts(model!.nodes.get('end')!, { words, t, fieldLabel: (field) => field })).toEqual([]);
});
