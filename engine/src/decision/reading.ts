import type { XmlElement } from '../compile/parseXml.js';
import { errorAt, type Problem } from '../compile/problem.js';
import { findSyntaxError } from '../expression/findSyntaxError.js';
import { keptInterpreter } from '../expression/keptInterpreter.js';
import { parseFeel } from '../expression/parseFeel.js';
import { variablesIn } from '../expression/variablesIn.js';
import { DecisionFailed } from './decisionFailed.js';
import type { Scope } from './scope.js';

/** Collects the problems of a file while its decisions are read. */
export class Reading {
  readonly problems: Problem[] = [];

  refuse(element: string, rule: string, zh: string, en: string): void {
    this.problems.push(errorAt(element, rule, zh, en));
  }

  /** FEEL that is run with the interpreter's own values; one that cannot be parsed is a problem of the element. */
  feel(element: string, source: string): (scope: Scope) => unknown {
    const reason = findSyntaxError(source);
    if (reason !== undefined) {
      this.refuse(
        element,
        'expressionSyntax',
        `表达式“${source}”有误：${reason}`,
        `Expected FEEL, but "${source}" is none: ${reason}`,
      );
      return () => null;
    }
    const run = keptInterpreter(source, variablesIn(parseFeel(source), true));
    return (scope) => {
      try {
        return run(scope) ?? null;
      } catch (error) {
        if (error instanceof DecisionFailed) throw error;
        return null; // as FEEL has it: what has no value is null
      }
    };
  }
}

export function idOf(element: XmlElement, owner: string): string {
  return element.attributes['id'] ?? owner;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === `dmn:${name}`);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === `dmn:${name}`) ?? [];
}

/** The text of a `<text>` inside. */
export function textIn(element: XmlElement | undefined): string {
  return childOf(element, 'text')?.text ?? '';
}
