import { describe, expect, it } from 'vitest';
import { renderTemplate, type TemplateValues } from './renderTemplate.js';

const text = (template: string, values: TemplateValues, partials: Record<string, string> = {}) =>
  renderTemplate(template, values, { html: false, partial: (name) => partials[name] ?? '' });
const html = (template: string, values: TemplateValues) => renderTemplate(template, values, { html: true, partial: () => '' });

describe('templates of mails', () => {
  it('fill in values, and nothing for what is missing', () => {
    expect(text('{{a}}-{{ b }}-{{c}}', { a: 'x', b: null })).toBe('x--');
  });
  it('escape in HTML only', () => {
    const values = { a: '<script>"&\'\nx' };
    expect(html('{{a}}', values)).toBe('&lt;script&gt;&quot;&amp;&#39;<br>x');
    expect(text('{{a}}', values)).toBe(values.a);
  });
  it('never read what a value says as a template', () => {
    expect(text('{{a}}', { a: '{{secret}}', secret: 'x' })).toBe('{{secret}}');
    expect(text('{{> p}}', { a: '{{secret}}', secret: 'x' }, { p: '{{a}}' })).toBe('{{secret}}');
  });
  it('show sections for each item, for a value, and the other way round', () => {
    const values = { list: [{ n: '1' }, { n: '2' }], name: 'x', empty: [], no: false };
    expect(text('{{#list}}{{n}}{{name}} {{/list}}', values)).toBe('1x 2x ');
    expect(text('{{#name}}a{{/name}}{{#empty}}b{{/empty}}{{#no}}c{{/no}}{{^empty}}d{{/empty}}{{^name}}e{{/name}}', values)).toBe(
      'ad',
    );
  });
  it('nest sections of one name', () => {
    expect(text('{{#a}}1{{#a}}2{{/a}}3{{/a}}', { a: 'x' })).toBe('123');
  });
  it('see inherited names of objects as missing', () => {
    expect(text('[{{constructor}}{{toString}}]', {})).toBe('[]');
  });
  it('say what is wrong with them', () => {
    expect(() => text('{{#a}}', { a: 'x' })).toThrow('Expected {{/a}}');
    expect(() => text('{{> p}}', {}, { p: '{{> p}}' })).toThrow('include each other');
  });
});
