/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { errorAt, type Problem } from './problem.js';
import { defaultXmlLimits, type XmlLimits } from './xmlLimits.js';

/** An element of the standard or of our own namespace. Others, among them the diagram, are left out. */
export interface XmlElement {
  /** With a fixed prefix, whatever the file calls it: `bpmn:userTask`, `vermilion:assignment`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Trimmed text of a leaf. */
  readonly text: string;
}

interface Draft extends XmlElement {
  children: Draft[];
  text: string;
}

/** What is read of a file: elements of these prefixes, by the names of their namespaces. */
export interface XmlDialect {
  readonly standard: string;
  /** Name of the problem of a file without anything of it. */
  readonly absent: string;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly kept: readonly string[];
}

const bpmn: XmlDialect = {
  standard: 'BPMN 2.0',
  absent: 'notBpmn',
  namespaces: {
    'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'https://vermilion.dev/schema/bpmn/1.0': 'vermilion',
  },
  kept: ['bpmn:', 'vermilion:'],
};
const NO_CHILDREN: Draft[] = [];
const NAMESPACE = /\sxmlns(?::[\w.-]+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** Where attributes of foreign elements may be too many, so that they have to be counted. */
const LONG_TAG = /<[^<>]{4096}/;
const repeated: ReadonlySet<string> = new Set(['bpmn:incoming', 'bpmn:outgoing']);

/**
 * Reads XML into elements. Knows no BPMN, but for its namespaces.
 *
 * Document types, and with them entities, are refused; so is whatever exceeds the limits. With a problem there is no root.
 */
export function parseXml(
  xml: string,
  limits: XmlLimits = defaultXmlLimits,
  { standard, absent, namespaces, kept }: XmlDialect = bpmn,
): { readonly root: XmlElement | undefined; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const open: Draft[] = [];
  let root: Draft | undefined;
  let skipped = 0; // how deep inside an element of a foreign namespace
  let elements = 0;
  let bpmnElements = 0;
  let depth = 0;
  const parser = new Parser();
  const refuse = (rule: string, zh: string, en: string): void => {
    problems.push(errorAt(null, rule, zh, en));
    parser.stop();
  };

  if (xml.length > limits.size) {
    const message = [
      `文件过大：最多 ${limits.size} 个字符`,
      `Expected at most ${limits.size} characters, but there are ${xml.length}`,
    ] as const;
    return { root: undefined, problems: [errorAt(null, 'fileTooLarge', ...message)] };
  }
  if (namespacesIn(xml, limits.namespaces) > limits.namespaces) {
    const message = [
      `命名空间超过 ${limits.namespaces} 个`,
      `Expected at most ${limits.namespaces} namespaces, but there are more`,
    ] as const;
    return { root: undefined, problems: [errorAt(null, 'tooManyNamespaces', ...message)] };
  }
  const countsAll = LONG_TAG.test(xml);
  const hasTooMany = (attributes: Readonly<Record<string, string>> | false): boolean => {
    if (attributes === false || Object.keys(attributes).length <= limits.attributes) return false;
    refuse(
      'tooManyAttributes',
      `一个元素的属性超过 ${limits.attributes} 个`,
      `Expected at most ${limits.attributes} attributes of an element`,
    );
    return true;
  };
  parser.ns(namespaces);
  parser.on('openTag', (name, getAttributes, decode) => {
    if (problems.length > 0) return;
    depth++;
    if (depth > limits.depth)
      return refuse('tooDeep', `元素嵌套超过 ${limits.depth} 层`, `Expected at most ${limits.depth} nested elements`);
    if (++elements > limits.elements)
      return refuse('tooManyElements', `元素超过 ${limits.elements} 个`, `Expected at most ${limits.elements} elements`);
    if (skipped > 0 || !kept.some((prefix) => name.startsWith(prefix))) {
      skipped++;
      if (countsAll) hasTooMany(getAttributes());
      return;
    }
    if (name.startsWith('bpmn:') && !repeated.has(name) && ++bpmnElements > limits.bpmnElements)
      return refuse(
        'tooManyElements',
        `流程元素超过 ${limits.bpmnElements} 个`,
        `Expected at most ${limits.bpmnElements} elements of BPMN`,
      );
    const given = getAttributes();
    if (hasTooMany(given)) return;
    const attributes = decodeAll(given, decode);
    const element: Draft = { name, attributes, children: NO_CHILDREN, text: '' };
    const parent = open[open.length - 1];
    if (parent === undefined) root ??= element;
    else if (parent.children === NO_CHILDREN) parent.children = [element];
    else parent.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => {
    depth--;
    if (skipped > 0) skipped--;
    else {
      const element = open.pop();
      if (element !== undefined) element.text = element.text.trim();
    }
  });
  const addText = (text: string): void => {
    const element = open[open.length - 1];
    if (skipped === 0 && element !== undefined) element.text += text;
  };
  parser.on('text', (text, decode) => addText(decode(text)));
  parser.on('cdata', addText);
  parser.on('attention', () => {
    refuse('documentType', '不允许文档类型声明（DOCTYPE）和实体', 'Expected no document type and no entities, but there are');
  });
  parser.on('error', (error, context) => {
    const { line, column } = context();
    const at = [line + 1, column + 1].join(':');
    refuse('notXml', `第 ${at} 处不是合法的 XML：${error.message}`, `Expected well-formed XML, but at ${at}: ${error.message}`);
  });
  parser.parse(xml);
  if (problems.length === 0 && root === undefined) {
    problems.push(
      errorAt(null, absent, `文件中没有 ${standard} 内容`, `Expected ${standard}, but there is no element of its namespace`),
    );
  }
  return { root: problems.length === 0 ? root : undefined, problems };
}

/** Different ones, counted until there are more than `most`. */
function namespacesIn(xml: string, most: number): number {
  const found = new Set<string>();
  for (const [, double, single] of xml.matchAll(NAMESPACE)) {
    found.add(double ?? single ?? '');
    if (found.size > most) break;
  }
  return found.size;
}

function decodeAll(
  attributes: Readonly<Record<string, string>> | false,
  decode: (text: string) => string,
): Record<string, string> {
  const decoded: Record<string, string> = {};
  if (attributes === false) return decoded;
  for (const name in attributes) {
    const value = attributes[name]!;
    decoded[name] = value.includes('&') ? decode(value) : value;
  }
  return decoded;
}
