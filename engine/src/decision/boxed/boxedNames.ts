/** Elements that are expressions. */
export const BOXED_NAMES: ReadonlySet<string> = new Set(
  ['literalExpression', 'decisionTable', 'context', 'invocation', 'list', 'relation', 'functionDefinition', 'conditional'].map(
    (name) => `dmn:${name}`,
  ),
);
