import { decodeText } from './decodeText.js';
import type { XmlNode } from './xmlNode.js';

const SECTION = /^<!\[CDATA\[([^]*)\]\]>$/;

/** The text of an element without elements inside, comments left out, blanks at its ends too. */
export function textOf({ children }: XmlNode): string {
  const parts = children.map((child) => {
    if (typeof child !== 'string' || child.startsWith('<!--') || child.startsWith('<?')) return '';
    return SECTION.exec(child)?.[1] ?? decodeText(child);
  });
  return parts.join('').trim();
}
