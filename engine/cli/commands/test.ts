import { problemLines, problemText } from '../files/problemLines.js';
import { readDiagram, type Diagram } from '../files/readDiagram.js';
import { coverageOf } from '../scenarios/coverageOf.js';
import { failuresOf } from '../scenarios/failuresOf.js';
import { readScenarios } from '../scenarios/readScenarios.js';
import { simulate } from '../simulation/simulate.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usageError.js';
import type { CommandLine } from './command.js';
import { needFiles } from './needFiles.js';

/** Runs scenarios and compares. */
export const test: CommandLine = {
  usage: 'test FILE…',
  about: 'Runs the scenarios beside each diagram (contract.bpmn: contract.scenarios.json) and says what is not as expected.',
  options: {
    json: { about: 'one JSON object for each scenario, and one for what each diagram has been tried of' },
    coverage: { value: 'PERCENT', about: 'fails if the scenarios of a diagram pass fewer of its nodes' },
  },
  run({ files, options }, terminal) {
    const json = options['json'] === true;
    const wanted = percentIn(options['coverage']);
    return needFiles(files)
      .map((file) => tryScenarios(file, json, wanted, terminal))
      .every(Boolean)
      ? 0
      : 1;
  },
};

function tryScenarios(file: string, json: boolean, wanted: number, { print, complain }: Terminal): boolean {
  const { diagram: name, scenarios } = readScenarios(file);
  const diagram: Diagram = readDiagram(name);
  if (diagram.models.length === 0) {
    for (const problem of problemLines(name, diagram.xml, diagram.problems)) complain(problemText(problem));
    return false;
  }
  const passed = new Set<string>();
  let good = true;
  for (const scenario of scenarios) {
    const { outcome } = simulate(diagram, scenario.settings);
    outcome.path.forEach((node) => passed.add(node));
    const failures = failuresOf(scenario, outcome);
    good &&= failures.length === 0;
    if (json) print(JSON.stringify({ file: name, scenario: scenario.name, passed: failures.length === 0, failures }));
    else {
      print(`${failures.length === 0 ? 'ok' : 'not ok'} ${name}: ${scenario.name}`);
      for (const failure of failures) print(`  ${failure}`);
    }
  }
  const { percent, never } = coverageOf(diagram.models, passed);
  if (json) print(JSON.stringify({ file: name, coverage: percent, never }));
  else print(`${name}: ${percent} % of the nodes passed${never.length === 0 ? '' : `; never: ${never.join(', ')}`}`);
  return good && percent >= wanted;
}

function percentIn(text: string | boolean | undefined): number {
  const percent = Number(text ?? 0);
  if (!(percent >= 0 && percent <= 100)) throw new UsageError(`Expected a coverage from 0 to 100, but it is ${String(text)}`);
  return percent;
}
