import { FeelFunction } from 'feelin';
import { childrenOf, idOf } from '../reading.js';
import { typedValue } from '../typedValue.js';
import type { ReadBoxed } from './boxed.js';

/** A function of FEEL; those of other languages are refused. */
export const functionDefinition: ReadBoxed = (element, owner, reading, read) => {
  const id = idOf(element, owner);
  const kind = element.attributes['kind'] ?? 'FEEL';
  if (kind !== 'FEEL')
    reading.refuse(id, 'functionKind', `不支持 ${kind} 函数`, `Expected a function in FEEL, but this one is of kind ${kind}`);
  const parameters = childrenOf(element, 'formalParameter').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    type: attributes['typeRef'],
  }));
  const body = read(element, id);
  return (scope, run) =>
    new FeelFunction(
      (...args: readonly unknown[]) =>
        run.inside(id, () => {
          const given = parameters.map(({ name, type }, n) => [name, typedValue(args[n], type)] as const);
          return body?.({ ...scope, ...Object.fromEntries(given) }, run) ?? null;
        }),
      parameters.map(({ name }) => name),
    );
};
