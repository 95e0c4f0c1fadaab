import { readFileSync } from 'node:fs';
import type { Locale } from '../../records/labels/titleText.js';
import type { MessageEvent } from '../message.js';
import { renderTemplate, type TemplateValues } from './renderTemplate.js';

const FOLDER = new URL('../../../../templates/email/', import.meta.url);
const cache = new Map<string, string>();

/** A mail as it will be read. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Fills the templates of an event: `<locale>/<event>.txt`, whose first line is the subject, and `<locale>/<event>.html`.
 *
 * @throws {Error} if a file is missing.
 */
export function renderMail(
  event: MessageEvent | 'dashboards/figures' | 'records/line',
  locale: Locale,
  values: TemplateValues,
): RenderedMail {
  const render = (kind: 'txt' | 'html', filled: TemplateValues) =>
    renderTemplate(read(`${locale}/${event}.${kind}`), filled, {
      html: kind === 'html',
      partial: (name) => read(`${locale}/partials/${name}.${kind}`),
    });
  const plain = render('txt', values);
  const end = plain.indexOf('\n');
  const subject = oneLine(plain.slice(0, end).replace(/^Subject:\s*/, ''));
  const html = render('html', { ...values, subject });
  return { subject, text: `${plain.slice(end + 1).trim()}\n`, html };
}

/** A subject is one line: whatever breaks lines or steers would begin a header of its own. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);

function read(file: string): string {
  const known = cache.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  cache.set(file, text);
  return text;
}
