import { parser } from 'lezer-feel';

/** A node of the syntax tree of a FEEL expression. */
export interface FeelNode {
  /** As the grammar has it: `Comparison`, `VariableName`, `and`, … */
  readonly name: string;
  readonly text: string;
  readonly from: number;
  readonly isError: boolean;
  readonly children: readonly FeelNode[];
}

interface Draft extends FeelNode {
  readonly children: Draft[];
}

/** Parses FEEL. Does not throw: what cannot be parsed is in the tree as a node that is an error. */
export function parseFeel(source: string): FeelNode {
  const root: Draft = { name: 'root', text: source, from: 0, isError: false, children: [] };
  const open: Draft[] = [root];
  parser.parse(source).iterate({
    enter({ type, name, from, to }) {
      if (type.isSkipped && !type.isError) return false;
      const node: Draft = { name, text: source.slice(from, to), from, isError: type.isError, children: [] };
      open[open.length - 1]!.children.push(node);
      open.push(node);
      return undefined;
    },
    leave({ type }) {
      if (!type.isSkipped || type.isError) open.pop();
    },
  });
  return root.children[0] ?? root;
}
