import type { WorldSnapshot } from '@vermilion/engine';
import { momentAfter } from '../simulation/momentAfter.js';
import type { Settings } from '../simulation/simulate.js';
import { UsageError } from '../usageError.js';
import { momentOf } from './momentOf.js';
import { readAnswers } from './readAnswers.js';
import { readObject } from './readObject.js';

/** A Monday on which the working day begins in China, so that a run without a date is the same every day. */
const BEGINNING = '2026-01-05T09:00:00+08:00';
const LONGEST = 'P1Y';

/** What a run may be told, in a file or by options. `until` is a duration after the beginning. */
export const settingNames = ['process', 'event', 'by', 'at', 'until', 'variables', 'answers', 'world'] as const;

/** Settings from JSON; what is absent has its usual value. @throws {UsageError} with a sentence about what is wrong. */
export function readSettings(given: Readonly<Partial<Record<(typeof settingNames)[number], unknown>>>): Settings {
  const at = momentOf('the beginning', given.at ?? BEGINNING);
  return {
    process: textOf('process', given.process),
    event: textOf('event', given.event),
    by: textOf('by', given.by) ?? 'initiator',
    at,
    until: endOf(at, textOf('until', given.until) ?? LONGEST),
    variables: readObject('the variables', given.variables ?? {}),
    answers: readAnswers(given.answers ?? {}),
    world: given.world === undefined ? undefined : (readObject('the world', given.world) as unknown as WorldSnapshot),
  };
}

function textOf(what: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new UsageError(`Expected ${what} to be a text, but it is ${JSON.stringify(value)}`);
}

function endOf(at: number, duration: string): number {
  try {
    return momentAfter(at, duration);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
