import type { Problem } from '@vermilion/engine';
import type { Severities } from '../problems/showProblems.js';

/** The badge of each element: the worst of its problems, with all their texts. */
export function severitiesOf(problems: readonly Problem[], text: (problem: Problem) => string): Severities {
  const badges = new Map<string, { severity: Problem['severity']; text: string }>();
  for (const problem of problems) {
    if (problem.element === null) continue;
    const known = badges.get(problem.element);
    badges.set(problem.element, {
      severity: known?.severity === 'error' ? 'error' : problem.severity,
      text: known ? `${known.text}\n${text(problem)}` : text(problem),
    });
  }
  return badges;
}
