import type { XmlElement } from '../../compile/parseXml.js';
import { DecisionFailed } from '../decisionFailed.js';
import { hitPolicies } from '../hit-policies/index.js';
import type { Hit, TableOutput } from '../hit-policies/hitPolicy.js';
import { plainValue } from '../plainValue.js';
import { childOf, childrenOf, idOf, textIn, type Reading } from '../reading.js';
import type { Scope } from '../scope.js';
import { typedValue } from '../typedValue.js';
import { unaryTests } from '../unaryTests.js';
import type { ReadBoxed } from './boxed.js';

/** Rules over inputs; the hit policy makes one value of those that hold. */
export const decisionTable: ReadBoxed = (element, owner, reading) => {
  const id = idOf(element, owner);
  const policyName = element.attributes['hitPolicy'] ?? 'UNIQUE';
  const policy = Object.hasOwn(hitPolicies, policyName) ? hitPolicies[policyName] : undefined;
  if (policy === undefined)
    reading.refuse(id, 'hitPolicy', `未知的命中策略“${policyName}”`, `Expected a hit policy, but "${policyName}" is none`);
  const aggregation = element.attributes['aggregation'];
  const inputs = childrenOf(element, 'input').map((input) => readInput(input, id, reading));
  const outputs = childrenOf(element, 'output').map((output) => readOutput(output, id, reading));
  const rules = childrenOf(element, 'rule').map((rule) => readRule(rule, id, inputs.length, outputs.length, reading));

  return (scope, run) => {
    const values = inputs.map(({ text, evaluate, type, isAllowed }) => {
      run.step(id);
      const value = typedValue(evaluate(scope), type);
      if (isAllowed !== undefined && !isAllowed(value, scope)) throw notAllowed(id, text, value);
      return value;
    });
    const hits: Hit[] = [];
    for (const rule of rules) {
      const holds = rule.tests.every((test, n) => {
        run.step(rule.id);
        return test(values[n], scope);
      });
      if (holds) hits.push({ rule: rule.id, values: rule.results.map((result) => result(scope)) });
    }
    for (const { rule, values: results } of hits)
      results.forEach((result, n) => {
        const { name, isAllowed } = outputs[n]!;
        if (isAllowed !== undefined && !isAllowed(result, scope)) throw notAllowed(rule, name, result);
      });
    const value = policy?.({ table: id, hits, outputs, aggregation, scope }) ?? null;
    run.trace.push({
      element: id,
      name: element.attributes['name'] ?? element.attributes['label'] ?? id,
      inputs: Object.fromEntries(inputs.map(({ text }, n) => [text, plainValue(values[n])])),
      rules: hits.map(({ rule }) => rule),
      value: plainValue(value),
    });
    return value;
  };
};

function readInput(element: XmlElement, owner: string, reading: Reading) {
  const expression = childOf(element, 'inputExpression');
  const text = textIn(expression);
  const id = idOf(element, owner);
  return {
    text,
    type: expression?.attributes['typeRef'],
    evaluate: reading.feel(id, text),
    isAllowed: readAllowed(element, 'inputValues', id, reading),
  };
}

function readOutput(element: XmlElement, owner: string, reading: Reading): TableOutput {
  const id = idOf(element, owner);
  const defaultText = textIn(childOf(element, 'defaultOutputEntry'));
  const allowed = textIn(childOf(element, 'outputValues'));
  return {
    name: element.attributes['name'] ?? element.attributes['label'] ?? 'output',
    defaultValue: defaultText === '' ? undefined : reading.feel(id, defaultText),
    order: allowed === '' ? undefined : reading.feel(id, `[${allowed}]`),
    isAllowed: readAllowed(element, 'outputValues', id, reading),
  };
}

function readAllowed(element: XmlElement, name: string, id: string, reading: Reading) {
  const text = textIn(childOf(element, name));
  return text === '' ? undefined : unaryTests(text, id, reading);
}

function readRule(element: XmlElement, owner: string, inputs: number, outputs: number, reading: Reading) {
  const id = idOf(element, owner);
  const tests = childrenOf(element, 'inputEntry').map((entry) => unaryTests(textIn(entry), id, reading));
  const results = childrenOf(element, 'outputEntry').map((entry) => reading.feel(id, textIn(entry) || 'null'));
  if (tests.length !== inputs || results.length !== outputs)
    reading.refuse(
      id,
      'ruleCells',
      `规则应有 ${inputs} 个条件和 ${outputs} 个结果`,
      `Expected a rule of ${inputs} inputs and ${outputs} outputs, but it has ${tests.length} and ${results.length}`,
    );
  return { id, tests, results: results as readonly ((scope: Scope) => unknown)[] };
}

function notAllowed(element: string, name: string, value: unknown): DecisionFailed {
  const shown = JSON.stringify(value);
  return new DecisionFailed(
    element,
    'valueNotAllowed',
    `“${name}”不允许取值 ${shown}`,
    `Expected an allowed value of "${name}", but it is ${shown}`,
  );
}
