import type { FeelNode } from './parseFeel.js';

/** Top-level names that an expression looks at, in the order of their first use; functions are not among them. */
export function variablesIn(tree: FeelNode): readonly string[] {
  const names = new Set<string>();
  collect(tree, names);
  return [...names];
}

function collect(node: FeelNode, names: Set<string>): void {
  if (node.name === 'VariableName') names.add(node.text.replace(/\s+/g, ' '));
  const isCall = node.name === 'FunctionInvocation';
  node.children.forEach((child, i) => {
    if (!(isCall && i === 0 && child.name === 'VariableName')) collect(child, names);
  });
}
