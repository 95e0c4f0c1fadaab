import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importBpmn, type ImportLine } from '@vermilion/engine/import';
import { problemLines, problemText } from '../files/problemLines.js';
import { readText } from '../files/readText.js';
import type { CommandLine } from './command.js';
import { needFiles } from './needFiles.js';

/** Converts files of other products and says line by line what becomes of them. */
export const importReport: CommandLine = {
  usage: 'import-report FILE…',
  about: 'Says line by line what becomes of a diagram of Camunda 7 or 8, Flowable or Activiti.',
  options: {
    write: { value: 'FOLDER', about: 'writes the converted diagrams there' },
    json: { about: 'one JSON object for each line, with its note in both languages' },
    strict: { about: 'what is only kept, without an effect here, is an error too' },
  },
  run({ files, options }, { print, complain }) {
    const json = options['json'] === true;
    const bad: ReadonlySet<ImportLine['outcome']> = new Set(options['strict'] === true ? ['open', 'kept'] : ['open']);
    let clean = true;
    for (const file of needFiles(files)) {
      const source = readText(file);
      const { lines, xml, problems } = importBpmn(source);
      for (const line of lines) print(json ? JSON.stringify({ file, ...line }) : lineText(file, line));
      const errors = problems.filter(({ severity }) => severity === 'error');
      for (const problem of problemLines(file, source, errors)) complain(problemText(problem));
      if (xml !== null && typeof options['write'] === 'string') {
        mkdirSync(options['write'], { recursive: true });
        writeFileSync(join(options['write'], basename(file)), xml);
      }
      clean &&= errors.length === 0 && !lines.some(({ outcome }) => bad.has(outcome));
    }
    return clean ? 0 : 1;
  },
};

/** `purchase.bpmn:9: mapped: manager: camunda:dueDate="P2D" → <vermilion:deadline due="P2D"/> (It is counted in working time)` */
function lineText(file: string, line: ImportLine): string {
  const becomes = line.outcome === 'mapped' ? ` → ${line.becomes}` : '';
  const note = line.note === undefined ? '' : ` (${line.note.en})`;
  return `${file}:${line.line}: ${line.outcome}: ${line.element === null ? '' : `${line.element}: `}${line.source}${becomes}${note}`;
}
