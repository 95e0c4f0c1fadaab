import { bpmnEngine } from './contestants/bpmnEngine.js';
import type { Contestant } from './contestants/contestant.js';
import { switchInterpreter } from './contestants/switchInterpreter.js';
import { vermilion } from './contestants/vermilion.js';
import { wfjs } from './contestants/wfjs.js';
import { cpuPerRun, median, type Run } from './measure.js';
import { table } from './table.js';
import { workloads } from './workloads/index.js';

/** `npm run bench`: CPU microseconds per instance, ours beside its peers and beside the limit, in one run with interleaved rounds. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const MILLISECONDS = Number(process.env['BENCH_MS'] ?? 150);
/** Figures to reach, from the specification. */
const GOALS: Readonly<Record<string, number>> = { a: 4, b: 10, c: 14, d: 22, e: 30, f: 8, g: 800 };

const contestants: readonly Contestant[] = [vermilion, switchInterpreter, wfjs, bpmnEngine];
const keys = Object.keys(workloads);
const runs = new Map<string, Run>();
const refusals = new Map<string, string>();
const cell = (contestant: Contestant, key: string) => `${contestant.name} ${key}`;

for (const contestant of contestants) {
  for (const key of keys) {
    const beyond = workloads[key]!.beyond?.[contestant.name];
    if (beyond !== undefined) {
      refusals.set(cell(contestant, key), beyond);
      continue;
    }
    const run = await contestant.prepare(key, workloads[key]!);
    await run(); // each must reach its end before anything is measured
    runs.set(cell(contestant, key), { run, samples: [] });
  }
}

for (let round = -1; round < ROUNDS; round++) {
  for (const { run, samples } of runs.values()) {
    const microseconds = await cpuPerRun(run, MILLISECONDS);
    if (round >= 0) samples.push(microseconds); // the first round only warms up
  }
}

const figure = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1));
const medianOf = (contestant: Contestant, key: string) => median(runs.get(cell(contestant, key))?.samples ?? []);
const rows = [
  ['CPU µs per instance', ...keys.map((key) => key)],
  ...contestants.map((contestant) => [
    contestant.name,
    ...keys.map((key) => refusals.get(cell(contestant, key)) ?? figure(medianOf(contestant, key))),
  ]),
  ['goal', ...keys.map((key) => `≤ ${GOALS[key]}`)],
  ['times the limit', ...keys.map((key) => figure(medianOf(vermilion, key) / medianOf(switchInterpreter, key)))],
  [
    'bpmn-engine ÷ ours',
    ...keys.map((key) => (runs.has(cell(bpmnEngine, key)) ? figure(medianOf(bpmnEngine, key) / medianOf(vermilion, key)) : '–')),
  ],
];
console.log(table(rows));
for (const key of keys) console.log(`${key}: ${workloads[key]!.title}`);
const missed = keys.filter((key) => medianOf(vermilion, key) > GOALS[key]!);
console.log(missed.length === 0 ? 'All goals reached in this run.' : `Goals not reached in this run: ${missed.join(', ')}.`);
process.exit(0); // peers leave timers behind
