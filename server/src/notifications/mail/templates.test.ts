import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MessageEvent } from '../message.js';
import { renderMail } from './templates.js';

const FOLDER = new URL('../../../../templates/email/', import.meta.url);
const VALUES = {
  receiver: '沈若川',
  address: 'shen@example.com',
  title: '维保\r\nBcc: everybody@example.com',
  no: 'SQ202611220001',
  flow: '合同审批',
  initiator: '程予安',
  department: '销售二部',
  by: '顾明谦',
  text: '请看 <这里>',
  node: '法务审核',
  due: '明天 17:20',
  overdue: false,
  fields: [{ label: '合同金额', value: '¥485,760.00' }],
  trail: [{ at: '11-23 09:12', line: '程予安提交' }],
  url: 'https://v.example.com/requests/1',
  why: null,
};
const events = readdirSync(new URL('zh/', FOLDER))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', '') as MessageEvent);

describe.each(['zh', 'en'] as const)('mails in %s', (locale) => {
  it.each(events)('%s: says what it is about, in text and HTML', (event) => {
    const { subject, text, html } = renderMail(event, locale, VALUES);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject).toContain('维保');
    for (const body of [text, html]) {
      expect(body).toContain('¥485,760.00');
      expect(body).toContain('程予安提交');
      expect(body).toContain(VALUES.url);
      expect(body).not.toContain('{{');
    }
    expect(html).toContain('请看 &lt;这里&gt;');
    expect(html.match(/<table/g)).toHaveLength(html.match(/<\/table>/g)!.length);
  });
});

describe('mails', () => {
  it('exist in both languages, with the same parts', () => {
    const files = (folder: string) => readdirSync(new URL(folder, FOLDER)).sort();
    expect(files('en/')).toEqual(files('zh/'));
    expect(files('en/partials/')).toEqual(files('zh/partials/'));
    expect(events).toHaveLength(11);
  });
});
