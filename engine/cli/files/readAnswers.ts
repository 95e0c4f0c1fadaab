import type { Answer, Answers } from '../simulation/answer.js';
import { UsageError } from '../usageError.js';
import { readObject } from './readObject.js';

const KEYS: readonly (keyof Answer)[] = ['after', 'by', 'variables', 'vote', 'returnTo', 'error', 'fail', 'retry', 'ignore'];

/** Answers by node, from JSON. @throws {UsageError} if they are not answers. */
export function readAnswers(value: unknown): Answers {
  for (const [node, given] of Object.entries(readObject('the answers', value))) {
    for (const answer of Array.isArray(given) ? (given as unknown[]) : [given]) {
      const { vote } = readObject(`the answer of ${node}`, answer, KEYS);
      if (vote !== undefined && !['approve', 'reject', 'abstain'].includes(vote as string))
        throw new UsageError(`Expected the vote of ${node} to be approve, reject or abstain, but it is ${JSON.stringify(vote)}`);
    }
  }
  return value as Answers;
}
