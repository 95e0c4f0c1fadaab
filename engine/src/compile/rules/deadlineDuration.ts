import { parseWorkingDuration } from '../../calendar/parseWorkingDuration.js';
import { Incident } from '../../errors.js';
import { errorAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** Deadlines and the steps of their ladders are ISO 8601 durations of working time (no months or years), the ids of the steps are unique, and who is told is known. */
export const deadlineDuration: Rule = ({ model }) => {
  const problems: Problem[] = [];
  for (const { id, approval } of model.nodes) {
    const deadline = approval?.deadline;
    if (deadline === undefined) continue;
    const report = (zh: string, en: string): void => void problems.push(errorAt(id, 'deadlineDuration', zh, en));
    for (const text of [deadline.due, ...deadline.ladder.flatMap(({ after, every }) => [after, every])]) {
      if (text !== undefined && !isWorkingTime(text)) {
        report(`「${text}」不是时长，例如 P1D 或 PT4H`, `Expected a duration such as P1D or PT4H, but it is "${text}"`);
      }
    }
    const ids = deadline.ladder.map((step) => step.id);
    if (new Set(ids).size < ids.length)
      report('提醒阶梯的步骤 id 重复', 'Expected the ids of the ladder steps to be unique, but they are not');
    for (const { id: step, action, to } of deadline.ladder) {
      if ((action === 'copy' || action === 'escalate' || action === 'transfer') && to === undefined) {
        report(`步骤「${step}」没有设置对象`, `Expected step "${step}" to say to whom, but it does not`);
      }
    }
  }
  return problems;
};

function isWorkingTime(text: string): boolean {
  try {
    parseWorkingDuration(text);
    return true;
  } catch (error) {
    if (error instanceof Incident) return false;
    throw error;
  }
}
