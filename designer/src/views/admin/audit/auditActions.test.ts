import { expect, test } from 'vitest';
import { audit } from '../../../i18n/zh-CN/audit.js';
import { auditActions } from './auditActions.js';

test('each kind of thing and each action has words', () => {
  const words = audit.did as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const wordless = Object.values(auditActions)
    .flat()
    .filter((action) => !words[action.split('.')[0]!]?.[action.split('.')[1]!]);
  expect(wordless).toEqual([]);
  expect(Object.keys(auditActions).filter((kind) => !(kind in audit.kind))).toEqual([]);
});
