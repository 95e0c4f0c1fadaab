import { describe, expect, test } from 'vitest';
import { compileExpression } from '../../expression/compileExpression.js';
import { toFeel } from './toFeel.js';

const variables = {
  a: 3,
  b: 4,
  yes: true,
  no: false,
  name: 'li',
  list: ['x', 'y'],
  order: { total: 7, lines: [1, 2] },
  initiator: { id: 'wang' },
};
const called = new Map([['starter', 'initiator.id']]);

function valueOf(text: string): unknown {
  const said = toFeel(text, called);
  return 'feel' in said ? compileExpression(said.feel).evaluate(variables) : said;
}

describe('toFeel', () => {
  test.each<[juel: string, value: unknown]>([
    ['${a + b * 2}', 11],
    ['${(a + b) * 2}', 14],
    ['${a - (b - 1)}', 0],
    ['${-a % 2 == -1 || b div 2 eq 2}', true],
    ['${yes && !no}', true],
    ['#{a lt b and b ge 4}', true],
    ['${yes ? "up" : \'down\'}', 'up'],
    ['${order.total > 5 and order.lines[1] == 2}', true],
    ["${order['total']}", 7],
    ['${order.lines.size()}', 2],
    ["${list.contains('y')}", true],
    ["${name.contains('i')}", true],
    ["${name.equals('li')}", true],
    ["${name.toUpperCase().startsWith('L')}", true],
    ['${empty nothing}', true],
    ['${not empty list}', true],
    ['${!nothing}', true],
    ['${!(a > 1 && nothing)}', true],
    ["${execution.getVariable('a')}", 3],
    ["${execution.hasVariable('nothing')}", false],
    ['${var:gt(a, 2)}', true],
    ['${starter}', 'wang'],
    ['Order of ${name}: ${a}', 'Order of li: 3'],
    ['= a + 1', 4],
    ['plain text', { literal: 'plain text' }],
    ["it's $5 {so}", { literal: "it's $5 {so}" }],
  ])('%s', (juel, value) => {
    expect(valueOf(juel)).toEqual(value);
  });

  test.each<[juel: string, why: string]>([
    ['${bean.method(1)}', 'method'],
    ['${execution.processInstanceId}', 'the end'],
    ['${task.name}', 'task'],
    ['${dateTime()}', 'dateTime'],
    ['${a +}', 'the end'],
    ['${a b}', '"b"'],
    ['${a ~ b}', '~'],
    [`\${${'('.repeat(200)}1${')'.repeat(200)}}`, 'inside one another'],
    [`\${${'!'.repeat(1900)}a}`, 'inside one another'],
    [`\${${'1 + '.repeat(600)}1}`, '2000'],
    ['= a +', 'unexpected'],
  ])('%s is refused with a reason', (juel, why) => {
    expect(() => toFeel(juel)).toThrow(why);
  });
});
