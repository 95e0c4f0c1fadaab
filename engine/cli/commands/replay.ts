import { link, type ProcessModel } from '@vermilion/engine';
import { readDiagram } from '../files/readDiagram.js';
import { readHistory } from '../history/readHistory.js';
import { replayHistory } from '../history/replayHistory.js';
import { UsageError } from '../usageError.js';
import type { CommandLine } from './command.js';
import { needFiles } from './needFiles.js';

/** Replays recorded instances. */
export const replay: CommandLine = {
  usage: 'replay HISTORY…',
  about: 'Gives recorded commands once more, and says whether the same happens.',
  options: {
    model: { value: 'FILE', about: 'a diagram to replay them on, such as a new version; absent: the one recorded' },
    json: { about: 'one JSON object for each history' },
  },
  run({ files, options }, { print }) {
    const models = typeof options['model'] === 'string' ? modelsOf(options['model']) : undefined;
    let different = false;
    for (const file of needFiles(files)) {
      const history = readHistory(file);
      const difference = replayHistory(history, models === undefined ? link(history.model) : modelFor(history.model.id, models));
      different ||= difference !== undefined;
      if (options['json'] === true)
        print(JSON.stringify({ file, same: difference === undefined, difference: difference ?? null }));
      else if (difference === undefined) print(`${file}: ${history.steps.length} steps happen as recorded`);
      else {
        print(`${file}: step ${difference.step} (${difference.command}) happens differently`);
        print(`  recorded: ${JSON.stringify(difference.recorded)}`);
        print(`  now:      ${JSON.stringify(difference.now)}`);
      }
    }
    return different ? 1 : 0;
  },
};

function modelsOf(file: string): readonly ProcessModel[] {
  const { models } = readDiagram(file);
  if (models.length === 0)
    throw new UsageError(`Expected ${file} to be without errors, but it has some: see "vermilion lint ${file}"`);
  return models;
}

function modelFor(id: string, models: readonly ProcessModel[]): ProcessModel {
  const model = models.find((one) => one.id === id);
  if (model === undefined) throw new UsageError(`Expected the diagram to have the process ${id}, but it has not`);
  return model;
}
