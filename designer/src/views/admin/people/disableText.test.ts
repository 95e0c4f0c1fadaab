import { describe, expect, it } from 'vitest';
import { i18n } from '../../../i18n/i18n.js';
import { disableText } from './disableText.js';

const t = (key: string, values: Record<string, unknown>) => i18n.global.t(key, values);

describe('the question before somebody is disabled', () => {
  it('says that nothing waits', () => {
    expect(disableText('程予安', { todo: 0, approvals: 0 }, t)).toContain('没有等他处理的待办');
  });

  it('says who takes over the approvals', () => {
    const text = disableText('程予安', { todo: 3, approvals: 3 }, t);
    expect(text).toContain('3 项待审批');
    expect(text).toContain('代理人');
    expect(text).not.toContain('留在');
  });

  it('says what nobody takes over', () => {
    const text = disableText('程予安', { todo: 3, approvals: 2 }, t);
    expect(text).toContain('2 项待审批');
    expect(text).toContain('1 项');
    expect(text).toContain('留在');
  });
});
