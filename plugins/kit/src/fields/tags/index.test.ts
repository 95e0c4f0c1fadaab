import { describe, expect, it } from 'vitest';
import { tags, tagsKind } from './index.js';

const words = tags({ zh: '标签', en: 'Tags' });

describe('tags', () => {
  it('are split at every usual sign in tables', () =>
    expect(tagsKind.fromText('高价值、 战略客户；母婴;高价值', words)).toEqual({
      ok: true,
      value: ['高价值', '战略客户', '母婴'],
    }));
  it('are short', () => expect(tagsKind.parse(['字'.repeat(41)], words)).toMatchObject({ ok: false, code: 'length' }));
  it('are texts', () => expect(tagsKind.parse([1], words)).toMatchObject({ ok: false, code: 'type' }));
});
