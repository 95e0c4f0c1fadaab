import type { FeelNode } from './parseFeel.js';

/**
 * Top-level names that an expression looks at, in the order of their first use; names that it binds are not among them, functions that it
 * calls only if asked for.
 */
export function variablesIn(tree: FeelNode, withFunctions = false): readonly string[] {
  const names = new Set<string>();
  collect(tree, names, new Set(), withFunctions);
  return [...names];
}

function collect(node: FeelNode, names: Set<string>, bound: ReadonlySet<string>, withFunctions: boolean): void {
  if (node.name === 'VariableName') {
    const name = nameOf(node);
    if (!bound.has(name)) names.add(name);
    return;
  }
  const isCall = node.name === 'FunctionInvocation' && !withFunctions;
  const known = new Set(bound);
  node.children.forEach((child, i) => {
    if (!(isCall && i === 0 && child.name === 'VariableName')) collect(child, names, known, withFunctions);
    for (const name of boundBy(node, child)) known.add(name);
  });
}

/** The names that the rest of a node knows after one of its children: loops, filters and parameters bring some. */
function boundBy(parent: FeelNode, { name, children }: FeelNode): readonly string[] {
  if (name === 'InExpressions') return children.map((context) => nameOf(context.children[0]!));
  if (name === 'InExpression') return [nameOf(children[0]!)];
  if (name === 'FormalParameters') return children.map((parameter) => nameOf(parameter.children[0]!));
  if (parent.name === 'FilterExpression') return ['item'];
  return [];
}

function nameOf({ text }: FeelNode): string {
  return text.replace(/\s+/g, ' ');
}
