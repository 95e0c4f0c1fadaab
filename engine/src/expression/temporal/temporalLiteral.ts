import { parseDate } from 'feelin';
import type { Variables } from '../../model/expression.js';
import type { FeelNode } from '../parseFeel.js';
import { textOfLiteral } from '../textOfLiteral.js';
import { CalendarDate } from './calendarDate.js';
import { CalendarDuration } from './calendarDuration.js';

type Closure = (variables: Variables) => unknown;
type Constructor = (args: readonly Closure[], literal: string | undefined) => Closure | undefined;

/** Times and durations with hours need the interpreter, which knows zones. */
const constructors: Readonly<Record<string, Constructor>> = {
  date: (args, literal) => {
    const [first, second, third] = args;
    if (literal !== undefined) return constant(dateFrom(literal));
    if (args.length === 1) return (variables) => dateFrom(first!(variables));
    if (args.length !== 3) return undefined;
    return (variables) => dateOfParts(first!(variables), second!(variables), third!(variables));
  },
  duration: (_args, literal) => {
    const duration = literal === undefined ? undefined : CalendarDuration.parse(literal);
    return duration && constant(duration);
  },
};

/** The closure of `date(…)`, `duration("P…D")` or `@"…"`; undefined: it needs the interpreter. */
export function temporalLiteral(
  [constructor, , parameters]: readonly FeelNode[],
  compile: (node: FeelNode) => Closure | undefined,
): Closure | undefined {
  if (constructor?.name === 'AtLiteral') return atLiteral(textOfLiteral(constructor.children[0]!.text));
  if (constructor === undefined || parameters?.name !== 'PositionalParameters') return undefined;
  const args = parameters.children.map(compile);
  if (!args.every((arg) => arg !== undefined)) return undefined;
  const [only] = parameters.children;
  const literal = args.length === 1 && only!.name === 'StringLiteral' ? textOfLiteral(only!.text) : undefined;
  return Object.hasOwn(constructors, constructor.text) ? constructors[constructor.text]!(args, literal) : undefined;
}

function atLiteral(text: string): Closure | undefined {
  const value = CalendarDate.parse(text) ?? CalendarDuration.parse(text);
  return value && constant(value);
}

function dateFrom(value: unknown): CalendarDate | null {
  if (value instanceof CalendarDate) return value;
  const text = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  if (text instanceof CalendarDate) return text;
  return typeof text === 'string' ? (CalendarDate.parse(text) ?? unusual(text)) : null;
}

/** A date with a time behind it, or without dashes. */
function unusual(text: string): CalendarDate | null {
  if (text.startsWith('-')) return null;
  const date = parseDate(text);
  return (date && CalendarDate.of(date.year, date.month, date.day)) ?? null;
}

function dateOfParts(...parts: readonly [unknown, unknown, unknown]): CalendarDate | null {
  if (!parts.every((part) => typeof part === 'number')) return null;
  const [year, month, day] = parts.map(Math.trunc);
  return CalendarDate.of(year!, month!, day!) ?? null;
}

function constant(value: unknown): Closure {
  return () => value;
}
