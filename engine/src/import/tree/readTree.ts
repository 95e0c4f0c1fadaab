import { decodeText } from './decodeText.js';
import type { XmlAttribute, XmlNode, XmlTree } from './xmlNode.js';

/** Comment, section, instruction or tag; what is between them is text. */
const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly node: XmlNode;
  readonly prefixes: Readonly<Record<string, string>>;
}

/**
 * Reads well-formed XML without losing anything of it.
 *
 * Knows no limits and no errors: only for what `parseXml` has read without a problem.
 */
export function readTree(xml: string): XmlTree {
  const stack: Open[] = [];
  let root: XmlNode | undefined;
  let before = '';
  let behind = '';
  let at = 0;
  let line = 1;
  const keep = (text: string): void => {
    const open = stack.at(-1);
    if (open !== undefined) open.node.children.push(text);
    else if (root === undefined) before += text;
    else behind += text;
  };
  const close = (): void => void stack.pop();
  for (const match of xml.matchAll(MARKUP)) {
    const between = xml.slice(at, match.index);
    if (between !== '') keep(between);
    line += linesIn(between);
    const [tag] = match;
    at = match.index + tag.length;
    if (tag[1] === '!' || tag[1] === '?') keep(tag);
    else if (tag[1] === '/') close();
    else {
      const parent = stack.at(-1);
      const opened = open(tag, line, parent?.prefixes ?? {});
      if (parent === undefined) root ??= opened.node;
      else parent.node.children.push(opened.node);
      stack.push(opened);
      if (tag.endsWith('/>')) close();
    }
    line += linesIn(tag);
  }
  const rest = xml.slice(at);
  if (rest !== '') keep(rest);
  if (root === undefined) throw new TypeError('Expected XML that has been checked, but there is no element in it');
  return { before, root, behind };
}

function open(tag: string, line: number, around: Readonly<Record<string, string>>): Open {
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  const given = [...tag.slice(name.length + 1).matchAll(ATTRIBUTE)].map(
    ([, key, double, single]) => [key!, decodeText(double ?? single ?? '')] as const,
  );
  const declared = given.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  const prefixes =
    declared.length === 0 ? around : { ...around, ...Object.fromEntries(declared.map(([key, uri]) => [key.slice(6), uri])) };
  const attributes = given.map(([key, value]): XmlAttribute => {
    const [prefix, local] = split(key);
    return { name: key, namespace: prefix === '' ? '' : (prefixes[prefix] ?? ''), local, value };
  });
  const [prefix, local] = split(name);
  return { node: { name, namespace: prefixes[prefix] ?? '', local, attributes, children: [], line }, prefixes };
}

function split(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
