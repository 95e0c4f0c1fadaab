import type { Registry } from '../../plugins/registry.js';
import type { AskedItems } from './mention.js';

/**
 * The codes of a dictionary that conditions name, wherever they stand in what is given as data: filters of views, widgets, rules.
 *
 * @param entity full name of the entity that the conditions are about, unless what is given says so itself (`entity`, `referredBy`)
 */
export function namedInConditions(
  registry: Pick<Registry, 'entities'>,
  { dictionary, codes }: AskedItems,
  content: unknown,
  entity = '',
): readonly string[] {
  const found = new Set<string>();
  const takesItems = (name: string, field: string): boolean => {
    const fields = registry.entities.get(name)?.fields;
    const [first = '', further] = field.split('.');
    const definition = fields?.[first];
    return further === undefined ? definition?.dictionary === dictionary : takesItems(definition?.entity ?? '', further);
  };
  const visit = (part: unknown, name: string): void => {
    if (Array.isArray(part)) return part.forEach((each) => visit(each, name));
    if (typeof part !== 'object' || part === null) return;
    const { entity: own, referredBy, field, value } = part as Readonly<Record<string, unknown>>;
    if (typeof field === 'string' && takesItems(name, field))
      for (const code of [value].flat()) if (codes.includes(String(code))) found.add(String(code));
    const about = typeof own === 'string' ? own : typeof referredBy === 'string' ? referring(name, referredBy) : name;
    for (const inner of Object.values(part)) visit(inner, about);
  };
  visit(content, entity);
  return [...found];
}

/** `followUp.enterprise` of an entity of `crm` is about `crm:followUp`. */
function referring(entity: string, referredBy: string): string {
  const name = referredBy.split('.')[0]!;
  return name.includes(':') ? name : `${entity.split(':')[0]}:${name}`;
}
