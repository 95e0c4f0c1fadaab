import { attributeOf, elementsIn, type XmlNode } from '../tree/xmlNode.js';
import { textOf } from '../tree/textOf.js';
import { refuse } from '../expression/untranslatable.js';
import type { Outcome } from '../importReport.js';
import { kept, mapped } from '../outcomes.js';
import type { Place } from '../place.js';
import { feelFor } from './saidAs.js';

/** A variable that is set on entering (`input`) or on leaving (`output`). */
export function move({ file, owner }: Place, way: 'input' | 'output', target: string, feel: string): Outcome {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(target))
    return kept(`变量名「${target}」不可用`, `A variable is set as a whole, and has a name, which "${target}" is not`);
  const io = file.ours(file.extensions(owner), 'io');
  file.ours(io, way, { target, source: `= ${feel}` }, true);
  return mapped(`<vermilion:${way} target="${target}" source="= ${feel}"/>`);
}

/** The value of an `inputParameter`, a list or map of Camunda, as FEEL. @throws {Untranslatable} for a script. */
export function valueOf(place: Place, node: XmlNode): string {
  const inside = elementsIn(node).find(({ namespace }) => namespace === node.namespace);
  if (inside === undefined) return feelFor(place, textOf(node));
  if (inside.local === 'list') {
    const items = elementsIn(inside).map((item) =>
      item.local === 'value' ? feelFor(place, textOf(item)) : valueOf(place, item),
    );
    return `[${items.join(', ')}]`;
  }
  if (inside.local === 'map') {
    const entries = elementsIn(inside).map(
      (entry) => `${JSON.stringify(attributeOf(entry, 'key') ?? '')}: ${valueOf(place, entry)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  return refuse('脚本请改写为公式', `Expected a value, but it is a ${inside.local}: write it as a formula`);
}
