import { errorAt, warningAt, type Problem } from '../problem.js';
import type { XmlElement } from '../parseXml.js';

/** One file being read: what its elements may refer to, and the problems found on the way. */
export class Reading {
  readonly problems: Problem[] = [];

  constructor(
    /** Names of the messages, by id. */
    readonly messages: ReadonlyMap<string, string>,
    /** Codes of the errors, by id. */
    readonly errors: ReadonlyMap<string, string>,
  ) {}

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
