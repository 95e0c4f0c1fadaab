import { writeFileSync } from 'node:fs';
import { problemLines, problemText } from '../files/problemLines.js';
import { readDiagram } from '../files/readDiagram.js';
import { readJson } from '../files/readJson.js';
import { readSettings } from '../files/readSettings.js';
import { historyOf } from '../history/history.js';
import { simulate } from '../simulation/simulate.js';
import { UsageError } from '../usageError.js';
import type { CommandLine, Given } from './command.js';

/** Runs one diagram and prints what happens. */
export const run: CommandLine = {
  usage: 'run FILE',
  about: 'Runs a diagram on a virtual clock; prints every step, and at last the outcome, as JSON lines.',
  options: {
    variables: { value: 'JSON|@FILE', about: 'the fields of the request' },
    answers: { value: 'JSON|@FILE', about: 'by node: what people, services and messages answer' },
    world: { value: 'JSON|@FILE', about: 'people, departments and calendar; absent: whoever the diagram names exists' },
    process: { value: 'ID', about: 'the process to run; absent: the first' },
    event: { value: 'ID', about: 'the start event; absent: the plain one' },
    by: { value: 'PERSON', about: 'who asks (initiator)' },
    at: { value: 'MOMENT', about: 'when it begins (2026-01-05T09:00:00+08:00)' },
    until: { value: 'DURATION', about: 'how long it may take on the virtual clock (P1Y)' },
    record: { value: 'FILE', about: 'writes the history, for replay' },
    quiet: { about: 'only the outcome' },
  },
  run({ files, options }, { print, complain }) {
    const [file] = files;
    if (file === undefined || files.length > 1) throw new UsageError('Expected one file, but there are ' + String(files.length));
    const diagram = readDiagram(file);
    if (diagram.models.length === 0) {
      for (const problem of problemLines(file, diagram.xml, diagram.problems)) complain(problemText(problem));
      return 1;
    }
    const { outcome, main, world } = simulate(diagram, readSettings(settingsIn(options)), (step) => {
      if (options['quiet'] !== true) print(JSON.stringify({ ...step, at: new Date(step.at).toISOString() }));
    });
    print(JSON.stringify({ outcome }));
    if (typeof options['record'] === 'string') writeFileSync(options['record'], `${JSON.stringify(historyOf(main, world))}\n`);
    return ended.has(outcome.state) && outcome.rejected.length === 0 ? 0 : 1;
  },
};

/** All other ends are a defect of the diagram or of the answers. */
const ended: ReadonlySet<string> = new Set(['completed', 'rejected']);
const inJson: ReadonlySet<string> = new Set(['variables', 'answers', 'world']);

function settingsIn(options: Given['options']): Readonly<Record<string, unknown>> {
  const given = Object.entries(options).filter(([name]) => !['record', 'quiet', 'help'].includes(name));
  return Object.fromEntries(given.map(([name, value]) => [name, inJson.has(name) ? readJson(String(value)) : value]));
}
