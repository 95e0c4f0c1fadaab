import { errorAt, warningAt, type Problem } from '../problem.js';
import type { Rule } from './rule.js';

/** A link leads to exactly one catching event of the same name in its scope. */
export const linkPair: Rule = (graph) => {
  const problems: Problem[] = [];
  const rule = 'linkPair';
  const links = graph.model.nodes.flatMap(({ id, type, parent, eventDefinition }) =>
    eventDefinition?.type === 'linkEventDefinition' ? [{ id, type, key: `${parent} ${eventDefinition.link}` }] : [],
  );
  const count = (isCatch: boolean): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { type, key } of links)
      if ((type === 'intermediateCatchEvent') === isCatch) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const [catching, throwing] = [count(true), count(false)];
  for (const { id, type, key } of links) {
    const isCatch = type === 'intermediateCatchEvent';
    if (!isCatch && !catching.has(key))
      problems.push(
        errorAt(id, rule, '链接没有对应的目标', 'Expected a catching link event of that name in the scope, but there is none'),
      );
    if (isCatch && catching.get(key)! > 1)
      problems.push(
        errorAt(id, rule, '同名的链接目标有多个', 'Expected one catching link event of that name, but there are several'),
      );
    if (isCatch && !throwing.has(key))
      problems.push(warningAt(id, rule, '没有链接指向此处', 'Expected a throwing link event of that name, but there is none'));
  }
  return problems;
};
