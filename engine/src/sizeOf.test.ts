import { describe, expect, test } from 'vitest';
import { limits } from './limits.js';
import { sizeOf } from './sizeOf.js';
import { process } from './testing/processBuilder.js';
import { scenario } from './testing/scenario.js';
import { compile } from './compile/compile.js';
import { toBpmn } from './testing/toBpmn.js';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('sizeOf', () => {
  test('is about the length of the JSON, in either direction', () => {
    const value = { name: 'li', list: ['one', 'two', { three: 3 }], none: null, long: 'x'.repeat(1000) };
    const { length } = JSON.stringify(value);

    expect(sizeOf(value, limits.variables)).toBeGreaterThan(length / 2);
    expect(sizeOf(value, limits.variables)).toBeLessThan(length * 2);
  });

  test.each<[what: string, value: unknown]>([
    ['a text', 'x'.repeat(101)],
    ['a list', Array.from({ length: 101 }, () => 1)],
    ['names', Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}`, 1]))],
    ['something deep', nested(limits.variableDepth + 2)],
  ])('%s that is too much is an incident', (_what, value) => {
    expect(() => sizeOf(value, 100)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  test('what goes round is too deep, not endless', () => {
    const round: unknown[] = [];
    round.push(round);
    expect(() => sizeOf(round, limits.variables)).toThrow('deep');
  });
});

describe('a process whose data grow without end', () => {
  const grows = (source: string) =>
    scenario(
      compile(
        toBpmn(
          process('grows')
            .startEvent('s')
            .task('double', { outputs: [{ target: 'x', source }] })
            .exclusiveGateway('g', { default: 'g_double' })
            .when('stop = true')
            .endEvent('e')
            .from('g')
            .to('double')
            .flat(),
        ),
      ).models[0]!,
    );

  test.each([
    ['a text that is doubled', 'x + x', 'ab'],
    ['a list that is doubled', 'concatenate(x, x)', ['a']],
    ['a list in a list', '[x]', ['a']],
  ])('%s becomes an incident, and can be mended', (_what, source, x) => {
    const story = grows(source).start({ x, stop: false });

    expect(story.eventsOf('token.failed')).toMatchObject([{ code: 'TOO_LARGE' }]);
    expect(JSON.parse(JSON.stringify(story.instance))).toEqual(story.instance);
    story.do({ type: 'setVariables', variables: { x, stop: true } }).retry('double');
    expect(story.instance.state).toBe('completed');
  });

  test('a command that brings too much is rejected, and nothing has changed', () => {
    const story = grows('x + x').start({ x: 'a', stop: false });
    const before = story.instance;

    expect(() => story.do({ type: 'setVariables', variables: { y: 'y'.repeat(limits.variables) } })).toThrow('Expected at most');
    expect(story.instance).toBe(before);
  });
});
