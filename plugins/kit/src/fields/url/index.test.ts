import { describe, expect, it } from 'vitest';
import { url, urlKind } from './index.js';

const site = url({ zh: '网址', en: 'Site' });

describe('url', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'www.example.com', 'https://', 'https://a b.com'])('refuses %s', (text) =>
    expect(urlKind.parse(text, site).ok).toBe(false),
  );
  it('takes https', () => expect(urlKind.parse(' https://www.example.com/a?b=1 ', site)).toMatchObject({ ok: true }));
});
