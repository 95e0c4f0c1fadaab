import { evaluate } from 'feelin';
import { equals } from './equals.js';
import { isTemporal } from './temporal/isTemporal.js';

/** A FEEL function on evaluated arguments; null where they do not fit. */
export type Builtin = (args: readonly unknown[]) => unknown;

function text(value: unknown): string | undefined {
  const only = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  return typeof only === 'string' ? only : undefined;
}

function onText(work: (value: string) => unknown): Builtin {
  return (args) => {
    const value = args.length === 1 ? text(args[0]) : undefined;
    return value === undefined ? null : work(value);
  };
}

function onTexts(work: (value: string, match: string) => unknown): Builtin {
  return (args) => {
    const value = args.length === 2 ? text(args[0]) : undefined;
    const match = text(args[1]);
    return value === undefined || match === undefined ? null : work(value, match);
  };
}

function onNumbers(work: (numbers: readonly number[]) => number): Builtin {
  return (args) => {
    const list = args.length === 1 && Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
    return list.length > 0 && list.every((item) => typeof item === 'number') ? work(list) : null;
  };
}

function onNumber(work: (number: number) => number): Builtin {
  return (args) => {
    const only = Array.isArray(args[0]) && args[0].length === 1 ? (args[0][0] as unknown) : args[0];
    return args.length === 1 && typeof only === 'number' ? work(only) : null;
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number);

/** The functions that need no interpreter, with the meanings that it gives them. */
export const builtins: Readonly<Record<string, Builtin>> = {
  not: ([value, ...rest]) => (rest.length === 0 && typeof value === 'boolean' ? !value : null),
  'upper case': onText((value) => value.toUpperCase()),
  'lower case': onText((value) => value.toLowerCase()),
  'string length': onText((value) => Array.from(value).length),
  contains: onTexts((value, match) => value.includes(match)),
  'starts with': onTexts((value, match) => value.startsWith(match)),
  'ends with': onTexts((value, match) => value.endsWith(match)),
  number: onText((value) => (Number.isNaN(Number(value)) ? null : Number(value))),
  string: ([value, ...rest]) => {
    if (rest.length > 0 || value === undefined || value === null) return null;
    if (isTemporal(value)) return value.toString();
    return typeof value === 'object' ? evaluate('string(value)', { value }).value : String(value);
  },
  count: ([list, ...rest]) => {
    if (rest.length > 0 || list === null || list === undefined) return null;
    return Array.isArray(list) ? list.length : 1;
  },
  'list contains': ([list, element, ...rest]) => {
    if (rest.length > 0 || list === null || list === undefined) return null;
    return (Array.isArray(list) ? (list as readonly unknown[]) : [list]).some((item) =>
      isTemporal(element) ? equals(item, element) === true : item === element,
    );
  },
  sum: onNumbers(sum),
  min: onNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number))),
  max: onNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number))),
  mean: onNumbers((numbers) => sum(numbers) / numbers.length),
  abs: onNumber(Math.abs),
  floor: onNumber(Math.floor),
  ceiling: onNumber(Math.ceil),
};
