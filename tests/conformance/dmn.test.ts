import { compileDecisions, evaluateDecision } from '@vermilion/engine';
import { describe, expect, test } from 'vitest';
import { boxed } from './dmn/boxed.js';
import { feel } from './dmn/feel.js';
import { tables } from './dmn/tables.js';

describe('decisions (DMN)', () => {
  test.each([...tables, ...boxed, ...feel].map((row) => [`${row.family}: ${row.behavior}`, row] as const))(
    '%s',
    (_name, { xml, context, expected, rules }) => {
      const { model, problems } = compileDecisions(xml);
      const outcome = model && evaluateDecision(model, 'd', context);
      const broken = [...problems, ...(outcome?.problems ?? [])].map(({ rule }) => rule);

      if ('broken' in expected) expect(broken).toContain(expected.broken);
      else {
        expect(broken).toEqual([]);
        expect(outcome?.value).toEqual(expected.value);
      }
      if (rules !== undefined) expect(outcome?.trace.find(({ element }) => element === 't')?.rules).toEqual(rules);
    },
  );
});
