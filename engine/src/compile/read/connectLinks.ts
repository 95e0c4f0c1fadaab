import type { FlatFlow, FlatNode } from '../../model/flatModel.js';

/**
 * Flows in place of links: each throwing event leads to the catching event of its scope that has the same name. So everything that walks
 * along flows (joins, checks, the run itself) needs to know nothing of links.
 */
export function connectLinks(nodes: readonly FlatNode[]): readonly FlatFlow[] {
  const catches = new Map<string, string>();
  for (const node of nodes) if (node.type === 'intermediateCatchEvent') name(node, (key) => catches.set(key, node.id));
  const flows: FlatFlow[] = [];
  for (const { type, id, ...rest } of nodes) {
    if (type !== 'intermediateThrowEvent') continue;
    name(rest, (key) => {
      const target = catches.get(key);
      if (target !== undefined) flows.push({ id: `${id}__${target}`, source: id, target });
    });
  }
  return flows;
}

function name({ parent, eventDefinition }: Pick<FlatNode, 'parent' | 'eventDefinition'>, found: (key: string) => void): void {
  if (eventDefinition?.type === 'linkEventDefinition') found(`${parent} ${eventDefinition.link}`);
}
