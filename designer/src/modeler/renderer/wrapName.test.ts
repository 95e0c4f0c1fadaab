import { expect, test } from 'vitest';
import { wrapName } from './wrapName.js';

test('a short name stays on one line', () => {
  expect(wrapName('部门经理审核', 7)).toEqual(['部门经理审核']);
});
test('a long one takes two', () => {
  expect(wrapName('集团法务与合规部联合审核', 7)).toEqual(['集团法务与合规', '部联合审核']);
});
test('a longer one ends with an ellipsis', () => {
  expect(wrapName('集团法务与合规部联合审核以及终审', 7)).toEqual(['集团法务与合规', '部联合审核以…']);
});
test('words stay whole', () => {
  expect(wrapName('Department approval', 7)).toEqual(['Department', 'approval']);
});
