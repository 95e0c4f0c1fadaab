import { FeelFunction } from 'feelin';
import { DecisionFailed } from '../decisionFailed.js';
import { childOf, childrenOf, idOf, textIn } from '../reading.js';
import type { ReadBoxed } from './boxed.js';

/** Calls a function by name with bindings of its parameters. */
export const invocation: ReadBoxed = (element, owner, _reading, read) => {
  const id = idOf(element, owner);
  const called = textIn(childOf(element, 'literalExpression'));
  const bindings = childrenOf(element, 'binding').map((binding) => ({
    name: childOf(binding, 'parameter')?.attributes['name'] ?? '',
    value: read(binding, id),
  }));
  return (scope, run) => {
    const target = Object.hasOwn(scope, called) ? scope[called] : undefined;
    if (!(target instanceof FeelFunction))
      throw new DecisionFailed(
        id,
        'unknownFunction',
        `没有函数“${called}”`,
        `Expected a function "${called}", but there is none`,
      );
    const given = new Map(bindings.map(({ name, value }) => [name, value?.(scope, run) ?? null] as const));
    const names: readonly string[] = target.parameterNames;
    const stray = [...given.keys()].find((name) => !names.includes(name));
    if (stray !== undefined)
      throw new DecisionFailed(
        id,
        'unknownParameter',
        `“${called}”没有参数“${stray}”`,
        `Expected a parameter of "${called}", but "${stray}" is none`,
      );
    return target.invoke(names.map((name) => given.get(name) ?? null)) as unknown;
  };
};
