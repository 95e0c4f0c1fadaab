import { compile, compileDecisions } from '@vermilion/engine';
import { problemLines, problemText } from '../files/problemLines.js';
import { readText } from '../files/readText.js';
import { needFiles } from './needFiles.js';
import type { CommandLine } from './command.js';

/** Says what is wrong with diagrams and decisions. */
export const lint: CommandLine = {
  usage: 'lint FILE…',
  about: 'Says what is wrong with diagrams (.bpmn) and decisions (.dmn), with file and line.',
  options: {
    json: { about: 'one JSON object for each problem, with its message in both languages' },
    strict: { about: 'warnings are errors' },
  },
  run({ files, options }, { print }) {
    const found = needFiles(files).flatMap((file) => {
      const xml = readText(file);
      return problemLines(file, xml, (file.endsWith('.dmn') ? compileDecisions(xml) : compile(xml)).problems);
    });
    for (const problem of found) print(options['json'] === true ? JSON.stringify(problem) : problemText(problem));
    return found.some(({ severity }) => severity === 'error' || options['strict'] === true) ? 1 : 0;
  },
};
