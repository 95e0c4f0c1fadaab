import type { EventDefinition, SingleEventDefinition } from '../../model/eventDefinition.js';
import type { Flat, FlatFlow, FlatModel, FlatNode } from '../../model/flatModel.js';

type Definition = Flat<SingleEventDefinition>;

/** What is drawn, asked in the plainest way: every question looks through everything. */
export class Drawing {
  constructor(readonly model: FlatModel) {}

  nodeOf(id: string): FlatNode {
    return this.model.nodes.find((node) => node.id === id)!;
  }

  out(node: FlatNode): FlatFlow[] {
    return this.model.flows.filter(({ source }) => source === node.id);
  }

  into(node: FlatNode): FlatFlow[] {
    return this.model.flows.filter(({ target }) => target === node.id);
  }

  parts(event: FlatNode): readonly Definition[] {
    const definition = event.eventDefinition as Flat<EventDefinition> | undefined;
    if (definition === undefined) return [];
    return definition.type === 'multipleEventDefinition' ? definition.of : [definition];
  }

  startsOf(scope: FlatNode): FlatNode[] {
    return this.model.nodes.filter(({ parent, type }) => parent === scope.id && type === 'startEvent');
  }

  defaultOf(node: FlatNode): FlatFlow {
    return this.model.flows.find(({ id }) => id === node.default) ?? this.out(node)[0]!;
  }

  /** Flows into `join` to which one can walk from a node without passing the join. */
  flowsReached(from: FlatNode, join: FlatNode): string[] {
    const seen = new Set([from.id]);
    const reached: string[] = [];
    const walk = (id: string): void => {
      for (const flow of this.model.flows.filter(({ source }) => source === id)) {
        if (flow.target === join.id) reached.push(flow.id);
        else step(flow.target);
      }
      for (const event of this.model.nodes) if (event.attachedToRef === id) step(event.id);
    };
    const step = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      walk(id);
    };
    walk(from.id);
    return reached;
  }

  handlerOf(node: FlatNode): FlatNode | undefined {
    const event = this.model.nodes.find(({ attachedToRef, handler }) => attachedToRef === node.id && handler !== undefined);
    return event && this.nodeOf(event.handler!);
  }

  isOn(flow: FlatFlow, variables: Readonly<Record<string, unknown>>): boolean {
    if (flow.condition === undefined) return true;
    const [, name, value] = /^(\w+) = (\d+)$/.exec(flow.condition)!;
    return variables[name!] === Number(value);
  }
}
