import { compile } from '@vermilion/engine';
import { toBpmnFile } from '@vermilion/engine/testing';
import type { Cell } from './cell.js';
import { Land } from './land.js';

/**
 * Runs one cell: its model is written as BPMN, read back by the compiler (which must find no error), and the story told on it.
 *
 * @throws {Error} if something is not as the story says.
 */
export function runCell({ model, story }: Pick<Cell, 'model' | 'story'>): void {
  const built = model();
  const builders = Array.isArray(built) ? built : [built];
  const { models, problems } = compile(toBpmnFile(builders.map((builder) => builder.flat())));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(
      `Expected a valid model, but: ${errors.map(({ element, message }) => `${element}: ${message.en}`).join('; ')}`,
    );
  story(new Land(models));
}
