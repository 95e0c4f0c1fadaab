import { addDuration } from '../../definitions/addDuration.js';
import { parseCycle } from '../../definitions/parseCycle.js';
import { parseDateTime } from '../../definitions/parseDateTime.js';
import { errorAt, type Problem } from '../problem.js';
import { literalText } from './literalText.js';
import { definitionsOf } from './nodeKinds.js';
import type { Rule } from './rule.js';

/** A timer has exactly one of date, duration and cycle, and a literal one is ISO 8601. */
export const timerValue: Rule = ({ model }) => {
  const problems: Problem[] = [];
  const timers = model.nodes.flatMap((node) => definitionsOf(node).map((definition) => ({ id: node.id, definition })));
  for (const { id, definition } of timers) {
    if (definition.type !== 'timerEventDefinition') continue;
    const { timeDate, timeDuration, timeCycle } = definition;
    if ([timeDate, timeDuration, timeCycle].filter((value) => value !== undefined).length !== 1) {
      problems.push(
        errorAt(
          id,
          'timerValue',
          '定时器应设置日期、时长、周期之一',
          'Expected exactly one of date, duration and cycle, but it is not so',
        ),
      );
      continue;
    }
    const bad =
      isBad(timeDate, (text) => parseDateTime(text) !== undefined) ??
      isBad(timeDuration, (text) => addDuration(0, text) !== undefined) ??
      isBad(timeCycle, (text) => {
        const cycle = parseCycle(text);
        return (
          cycle !== undefined &&
          addDuration(0, cycle.interval) !== undefined &&
          (cycle.start === undefined || parseDateTime(cycle.start) !== undefined)
        );
      });
    if (bad !== undefined) {
      problems.push(
        errorAt(
          id,
          'timerValue',
          `「${bad}」不是 ISO 8601 的日期、时长或周期`,
          `Expected an ISO 8601 value, but the timer has "${bad}"`,
        ),
      );
    }
  }
  return problems;
};

/** The text, if it is a literal that `good` refuses. */
function isBad(source: string | undefined, good: (text: string) => boolean): string | undefined {
  const text = source === undefined ? undefined : literalText(source);
  return text === undefined || good(text) ? undefined : text;
}
