import { FeelFunction } from 'feelin';
import type { Variables } from '../model/expression.js';
import { DecisionFailed } from './decisionFailed.js';
import type { DecisionModel, DecisionNode, DecisionService } from './decisionModel.js';
import { plainValue } from './plainValue.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';
import { typedValue } from './typedValue.js';

/** The decisions of a model on one context: each is made once. */
export class Evaluation {
  private readonly made = new Map<string, unknown>();

  constructor(
    private readonly model: DecisionModel,
    private readonly context: Variables,
    private readonly run: Run,
  ) {}

  /** The value of a decision or a service. @throws {DecisionFailed} */
  valueOf(id: string): unknown {
    const decision = this.model.decisions.get(id);
    if (decision !== undefined) return this.decide(decision);
    const service = this.model.services.get(id);
    if (service !== undefined) {
      for (const of of service.inputDecisions) {
        const { name } = this.model.decisions.get(of)!;
        if (Object.hasOwn(this.context, name)) this.made.set(of, this.context[name]);
      }
      return this.serve(service);
    }
    throw new DecisionFailed(id, 'unknownDecision', `没有决策“${id}”`, `Expected a decision of the file, but "${id}" is none`);
  }

  private decide(node: DecisionNode): unknown {
    if (this.made.has(node.id)) return this.made.get(node.id);
    const value = this.run.inside(node.id, () => {
      const required = this.requiredBy(node);
      const result = typedValue(node.expression?.({ ...this.context, ...required, ...this.knownTo(node) }, this.run), node.type);
      this.run.trace.push({
        element: node.id,
        name: node.name,
        inputs: plainValue(required) as Scope,
        rules: [],
        value: plainValue(result),
      });
      return result;
    });
    this.made.set(node.id, value);
    return value;
  }

  private requiredBy({ requires }: DecisionNode): Scope {
    const values: Record<string, unknown> = {};
    for (const id of requires.inputs) {
      const { name, type } = this.model.inputs.get(id)!;
      values[name] = typedValue(Object.hasOwn(this.context, name) ? this.context[name] : null, type);
    }
    for (const id of requires.decisions) {
      const decision = this.model.decisions.get(id)!;
      values[decision.name] = this.decide(decision);
    }
    return values;
  }

  /** The functions that a decision or another function may call. A knowledge model may call itself. */
  private knownTo({ requires }: DecisionNode): Scope {
    const functions: Record<string, unknown> = {};
    for (const id of requires.knowledge) {
      const knowledge = this.model.knowledge.get(id);
      if (knowledge === undefined) {
        const service = this.model.services.get(id)!;
        functions[service.name] = this.functionOf(service);
      } else functions[knowledge.name] = this.knowledgeOf(knowledge);
    }
    return functions;
  }

  private knowledgeOf(node: DecisionNode): unknown {
    if (this.made.has(node.id)) return this.made.get(node.id);
    const scope: Record<string, unknown> = { ...this.context };
    const work = node.expression?.(scope, this.run);
    // Known before what it may call is, and the scope filled afterwards: functions may call each other and themselves.
    this.made.set(node.id, work);
    return this.run.inside(node.id, () => {
      Object.assign(scope, this.knownTo(node), { [node.name]: work });
      return work;
    });
  }

  private serve({ outputs }: DecisionService): unknown {
    const decisions = outputs.map((id) => this.model.decisions.get(id)!);
    if (decisions.length === 1) return this.decide(decisions[0]!);
    return Object.fromEntries(decisions.map((decision) => [decision.name, this.decide(decision)]));
  }

  /** A service as a function of its input data and input decisions, in this order. */
  private functionOf(service: DecisionService): FeelFunction {
    const data = service.inputs.map((id) => this.model.inputs.get(id)!.name);
    const decisions = service.inputDecisions.map((id) => this.model.decisions.get(id)!);
    return new FeelFunction(
      (...args: readonly unknown[]) =>
        this.run.inside(service.id, () => {
          const given = Object.fromEntries(data.map((name, n) => [name, args[n] ?? null]));
          const inner = new Evaluation(this.model, { ...this.context, ...given }, this.run);
          decisions.forEach(({ id }, n) => inner.made.set(id, args[data.length + n] ?? null));
          return inner.serve(service);
        }),
      [...data, ...decisions.map(({ name }) => name)],
    );
  }
}
