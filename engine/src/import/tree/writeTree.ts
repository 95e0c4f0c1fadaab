import type { XmlNode, XmlTree } from './xmlNode.js';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** As XML text: `a < b` → `a &lt; b`. */
export function encodeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPED[character]!);
}

/** Writes a file as it was read, with what has been changed meanwhile. */
export function writeTree({ before, root, behind }: XmlTree): string {
  return before + writeNode(root) + behind;
}

function writeNode({ name, attributes, children }: XmlNode): string {
  const written = attributes.map(
    (attribute) => ` ${attribute.name}="${attribute.value.replace(/[&<>"\n\r\t]/g, (character) => ESCAPED[character]!)}"`,
  );
  const tag = `<${name}${written.join('')}`;
  if (children.length === 0) return `${tag}/>`;
  return `${tag}>${children.map((child) => (typeof child === 'string' ? child : writeNode(child))).join('')}</${name}>`;
}
