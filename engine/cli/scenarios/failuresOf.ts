import { isDeepStrictEqual } from 'node:util';
import { momentAfter } from '../simulation/momentAfter.js';
import type { RunOutcome } from '../simulation/runOutcome.js';
import type { Expectation, Scenario } from './scenario.js';

type Check<K extends keyof Expectation> = (
  wanted: NonNullable<Expectation[K]>,
  outcome: RunOutcome,
  began: number,
) => string | undefined;

/** How each expectation is checked: a sentence says what is not as expected. Total. */
const checks: { readonly [K in keyof Required<Expectation>]: Check<K> } = {
  state: (wanted, { state }) => differs('the state to be', wanted, state),
  path: (wanted, { path }) => differs('the path to be', wanted, path),
  passes(wanted, { path }) {
    let at = -1;
    const missed = wanted.find((node) => (at = path.indexOf(node, at + 1)) < 0);
    return missed === undefined ? undefined : `Expected it to pass ${missed}, but the path is ${path.join(', ')}`;
  },
  avoids(wanted, { path }) {
    const passed = wanted.find((node) => path.includes(node));
    return passed === undefined ? undefined : `Expected it not to pass ${passed}, but it does`;
  },
  waiting: (wanted, { waiting }) =>
    differs('what is waited for to be', [...wanted].sort(), [...new Set(waiting.map(({ node }) => node))].sort()),
  variables(wanted, { variables }) {
    const name = Object.keys(wanted).find((key) => !isDeepStrictEqual(wanted[key], variables[key]));
    return name === undefined ? undefined : differs(`${name} to be`, wanted[name], variables[name]);
  },
  within(wanted, { at }, began) {
    return Date.parse(at) <= momentAfter(began, wanted) ? undefined : `Expected it to end within ${wanted}, but it ends at ${at}`;
  },
};

function differs(what: string, wanted: unknown, found: unknown): string | undefined {
  if (isDeepStrictEqual(wanted, found)) return undefined;
  return `Expected ${what} ${JSON.stringify(wanted)}, but it is ${JSON.stringify(found ?? null)}`;
}

/** Everything that is not as the scenario expects; a refused answer or a run without end is never expected. */
export function failuresOf({ expect, settings }: Scenario, outcome: RunOutcome): readonly string[] {
  const failed = (Object.keys(expect) as (keyof Expectation)[]).flatMap((name) => {
    return (checks[name] as Check<keyof Expectation>)(expect[name]!, outcome, settings.at) ?? [];
  });
  const refused = outcome.rejected.map(
    ({ node, why }) => `Expected the answer at ${node ?? 'the start'} to be taken, but ${why}`,
  );
  return [
    ...failed,
    ...refused,
    ...(outcome.stopped === 'steps' ? ['Expected the run to come to rest, but it goes round in circles'] : []),
  ];
}
