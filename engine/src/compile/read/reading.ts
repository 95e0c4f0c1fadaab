import { errorAt, warningAt, type Problem } from '../problem.js';
import type { XmlElement } from '../parseXml.js';
import type { Catalog } from './catalog.js';
import { correlationOf } from './correlation.js';

/** One file being read: what its elements may refer to, and the problems found on the way. */
export class Reading {
  readonly problems: Problem[] = [];

  /** Of the process that is being read. */
  private subscriptions: readonly XmlElement[] = [];

  constructor(readonly catalog: Catalog) {}

  /** From now on in this process. */
  enter(process: XmlElement): void {
    this.subscriptions = childrenOf(process, 'bpmn:correlationSubscription');
  }
  /** The key of a message by the correlation properties of the file. */
  correlationOf(messageRef: string | undefined, sends: boolean): string | undefined {
    if (messageRef === undefined) return undefined;
    const message = messageRef.slice(messageRef.indexOf(':') + 1);
    return correlationOf(this.catalog, this.subscriptions, message, sends);
  }
  error(element: string | null, rule: string, zh: string, en: string): void {
    this.problems.push(errorAt(element, rule, zh, en));
  }
  warning(element: string | null, rule: string, zh: string, en: string): void {
    this.problems.push(warningAt(element, rule, zh, en));
  }
}

/** First child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => child.name === name);
}

/** An element of our namespace in the extension elements. */
export function extensionOf(element: XmlElement, name: string): XmlElement | undefined {
  return childOf(childOf(element, 'bpmn:extensionElements'), `vermilion:${name}`);
}

/** What a name in the file refers to, with or without a prefix; with a problem if it is not there. Undefined: nothing is referred to. */
export function refersTo<T>(reading: Reading, id: string, known: ReadonlyMap<string, T>, ref: string | undefined): T | undefined {
  if (textOr(ref) === undefined) return undefined;
  const found = known.get(ref!) ?? known.get(ref!.slice(ref!.indexOf(':') + 1));
  if (found === undefined)
    reading.error(id, 'unknownReference', `引用的「${ref}」不存在`, `Expected "${ref}" to be defined in the file, but it is not`);
  return found;
}

/** Text that is not there or empty is undefined. */
export function textOr(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}

/** FEEL source, without the leading `=`. */
export function feelOf(value: string | undefined): string | undefined {
  const text = value?.trim();
  if (text === undefined || text === '') return undefined;
  return text.startsWith('=') ? text.slice(1).trim() : text;
}

/** FEEL if it begins with `=`; else the text itself, as a FEEL literal. */
export function literalOrFeelOf(value: string | undefined): string | undefined {
  const text = value?.trim();
  if (text === undefined || text === '') return undefined;
  return text.startsWith('=') ? text.slice(1).trim() : JSON.stringify(text);
}

/** `a, b` → `['a', 'b']`. */
export function listOf(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  return value.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}
