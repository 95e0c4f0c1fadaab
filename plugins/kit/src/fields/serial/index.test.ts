import { expect, it } from 'vitest';
import { serial, serialKind } from './index.js';

it('does not take its own pattern for a regular expression', () =>
  expect(serialKind.parse('KHQ2026110001', serial({ zh: '编号', en: 'No.' }, { pattern: 'KHQ{yyyyMM}{seq4}' })).ok).toBe(true));
