/// <reference path="./bpmnModdle.d.ts" />
import type { ModdleElement } from 'bpmn-moddle';

/** Allowed inside a name, but nobody writes it. */
const SIGN = '··';

/**
 * Lets a writer run on a file so that `tool:kind` on an element of the same tool keeps its prefix: moddle would drop it, and with it the
 * attribute, if there is a `kind` too. The file itself is as before afterwards.
 */
export async function keepQualified(definitions: ModdleElement, write: () => Promise<{ readonly xml: string }>): Promise<string> {
  const renamed: (readonly [element: Record<string, unknown>, attributes: readonly (readonly [string, unknown])[]])[] = [];
  for (const element of genericIn(definitions)) {
    const prefix = element.$type.slice(0, element.$type.indexOf(':') + 1);
    const attributes = Object.entries(element);
    if (prefix === '' || !attributes.some(([name]) => name.startsWith(prefix))) continue;
    const fields = element as unknown as Record<string, unknown>;
    renamed.push([fields, attributes]);
    rewrite(
      fields,
      attributes.map(([name, value]) => [name.startsWith(prefix) ? name.replace(':', SIGN) : name, value]),
    );
  }
  try {
    const { xml } = await write();
    return renamed.length === 0 ? xml : xml.replaceAll(SIGN, ':');
  } finally {
    for (const [fields, attributes] of renamed) rewrite(fields, attributes);
  }
}

function rewrite(fields: Record<string, unknown>, attributes: readonly (readonly [string, unknown])[]): void {
  for (const name of Object.keys(fields)) delete fields[name];
  Object.assign(fields, Object.fromEntries(attributes));
}

/** Elements of which moddle knows nothing but their names. */
function genericIn(root: ModdleElement): readonly ModdleElement[] {
  const found: ModdleElement[] = [];
  const work: unknown[] = [root];
  for (let value = work.pop(); value !== undefined; value = work.pop()) {
    if (Array.isArray(value)) work.push(...(value as unknown[]));
    if (!isElement(value)) continue;
    const { isGeneric, properties = [] } = value.$descriptor;
    if (isGeneric === true) {
      found.push(value);
      work.push(...(value.$children ?? []));
    } else for (const { name, isReference } of properties) if (isReference !== true) work.push(value.get(name) ?? null);
  }
  return found;
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$descriptor' in value;
}
