import { readJson } from '../files/readJson.js';
import { readObject } from '../files/readObject.js';
import { UsageError } from '../usageError.js';
import type { History } from './history.js';

/** A recorded history. @throws {UsageError} if the file is none. */
export function readHistory(file: string): History {
  const { model, steps, instance, ...rest } = readObject(file, readJson(`@${file}`));
  readObject(`the model in ${file}`, model);
  readObject(`the instance in ${file}`, instance);
  if (!Array.isArray(steps)) throw new UsageError(`Expected ${file} to have a list of steps, but it has not`);
  return { model, steps, instance, ...rest } as unknown as History;
}
