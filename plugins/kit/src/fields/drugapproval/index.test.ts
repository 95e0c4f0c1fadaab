import { expect, it } from 'vitest';
import { drugapproval, drugapprovalKind } from './index.js';

it('takes space away', () =>
  expect(drugapprovalKind.parse('国药准字 H20013026', drugapproval({ zh: '批准文号', en: 'Approval' }))).toEqual({
    ok: true,
    value: '国药准字H20013026',
  }));
