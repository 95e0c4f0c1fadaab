import type { Variables } from '../model/expression.js';
import type { FeelNode } from './parseFeel.js';

type Closure = (variables: Variables) => unknown;

/** The closure of `some x in list satisfies …` and `every …`, over one list; undefined: it needs the interpreter. */
export function quantified(
  [quantifier, contexts, , condition]: readonly FeelNode[],
  compile: (node: FeelNode) => Closure | undefined,
): Closure | undefined {
  const [context, ...more] = contexts?.children ?? [];
  const [name, , iteration] = context?.children ?? [];
  if (name === undefined || iteration === undefined || more.length > 0 || iteration.children.length !== 1) return undefined;
  const list = compile(iteration.children[0]!);
  const holds = condition && compile(condition);
  if (list === undefined || holds === undefined) return undefined;

  const variable = name.text.replace(/\s+/g, ' ');
  const wanted = quantifier!.text === 'some';
  return (variables) => {
    const items = list(variables);
    if (!Array.isArray(items)) return null;
    const scope: Record<string, unknown> = { ...variables };
    for (const item of items as readonly unknown[]) {
      scope[variable] = item;
      const result = holds(scope);
      if ((result !== false && result !== null) === wanted) return wanted;
    }
    return !wanted;
  };
}
