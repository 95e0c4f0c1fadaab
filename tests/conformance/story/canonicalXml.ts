/// <reference path="../../../engine/src/compile/saxen.d.ts" />
import { Parser } from 'saxen';

interface Open {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly prefixes: Readonly<Record<string, string>>;
  readonly children: string[];
  text: string;
}

/** What the schema says where an attribute is absent: saying it is saying nothing. */
const usual: ReadonlySet<string> = new Set(
  (
    'cancelActivity=true isInterrupting=true isSequential=false triggeredByEvent=false isForCompensation=false startQuantity=1 completionQuantity=1 ' +
    'parallelMultiple=false processType=None isClosed=false instantiate=false gatewayDirection=Unspecified eventGatewayType=Exclusive ' +
    'testBefore=false isCollection=false behavior=All ordering=Parallel cancelRemainingInstances=true associationDirection=None ' +
    'isUnlimited=false structureKind= itemKind=Information implementation=##WebService implementation=##unspecified ' +
    'expressionLanguage=http://www.w3.org/1999/XPath typeLanguage=http://www.w3.org/2001/XMLSchema textFormat=text/plain method=##Compensate'
  ).split(' '),
);

/**
 * Everything that a file says, in an order that does not depend on how it was written: names by namespace, attributes and the elements
 * inside one another sorted, numbers as numbers, what is the default left out. Independent of the readers under test.
 */
export function canonicalXml(xml: string): readonly string[] {
  const stack: Open[] = [];
  const lines: string[] = [];
  const parser = new Parser();
  parser.on('openTag', (name, getAttributes, decode) => {
    const given = Object.entries(getAttributes() || {}).map(([key, value]) => [key, decode(value)] as const);
    const prefixes = { ...stack.at(-1)?.prefixes };
    for (const [key, value] of given) if (key === 'xmlns' || key.startsWith('xmlns:')) prefixes[key.slice(6)] = value;
    const attributes = given
      .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:') && !key.endsWith('schemaLocation'))
      .map(([key, value]) => `${resolve(key, prefixes, false)}=${normalize(value)}`)
      .map((line) => line.replace(/(\}type=)\w+:/, '$1'))
      .filter((line) => !usual.has(line) && !line.endsWith('}type=Point'))
      .sort();
    stack.push({ name: resolve(name, prefixes, true), attributes, prefixes, children: [], text: '' });
  });
  const addText = (text: string): void => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  };
  parser.on('text', (text, decode) => addText(decode(text)));
  parser.on('cdata', addText);
  parser.on('closeTag', () => {
    const { name, attributes, children, text } = stack.pop()!;
    const head = [name, ...attributes].join(' ');
    const line = `<${head}>${text.replace(/\s+/g, ' ').trim()}${[...children].sort().join('')}</>`;
    const parent = stack.at(-1);
    if (parent !== undefined) parent.children.push(line);
    lines.push(`${'. '.repeat(stack.length)}${head} ${text.replace(/\s+/g, ' ').trim()}`);
  });
  parser.parse(xml);
  return lines.sort();
}

function resolve(name: string, prefixes: Readonly<Record<string, string>>, isElement: boolean): string {
  const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
  if (prefix === '' && !isElement) return local;
  return `{${prefixes[prefix] ?? prefix}}${local}`;
}

function normalize(value: string): string {
  return /^-?\d+\.\d+$/.test(value) ? String(Number(value)) : value;
}
