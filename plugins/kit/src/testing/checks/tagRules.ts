import type { Finding } from '../finding.js';
import type { Inspection } from '../inspection.js';
import { conditionIssues } from './conditionIssues.js';

/** Tags given by rules lie in a field for tags, and each word is given by one rule only. */
export function checkTagRules(inspection: Inspection): readonly Finding[] {
  const taken = new Map<string, string>();
  return Object.entries(inspection.plugin.tagRules).flatMap(([name, { entity, field, tag, when }]) => {
    const say = (place: string, remedy: string): Finding => ({ file: `tag-rules/${name}.ts`, place, remedy });
    const fields = inspection.entities.get(entity)?.fields;
    if (fields === undefined) return [say('entity', `Expected an entity ${entity}, but there is none.`)];
    const word = `${entity} ${tag}`;
    const before = taken.get(word);
    taken.set(word, name);
    return [
      ...(fields[field]?.kind === 'tags' ? [] : [say('field', `Expected ${field} to be a field of ${entity} of kind tags.`)]),
      ...(before === undefined ? [] : [say('tag', `Expected one rule for “${tag}”, but ${before} gives it too.`)]),
      ...(tag.length >= 1 && tag.length <= 40 ? [] : [say('tag', 'Expected a tag of 1 to 40 characters.')]),
      ...conditionIssues(inspection, entity, when).map((remedy) => say('when', remedy)),
    ];
  });
}
