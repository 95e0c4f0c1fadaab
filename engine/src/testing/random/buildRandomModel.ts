import { link } from '../../compile/link.js';
import type { FlatFlow, FlatNode } from '../../model/flatModel.js';
import type { NodeType } from '../../model/flowNode.js';
import type { ProcessModel } from '../../model/processModel.js';
import { people } from '../people.js';
import { ballotRules } from './ballotRules.js';
import type { Block, TaskBlock } from './block.js';

/** A variable that a gateway reads: `values` says how many it tells apart. */
export interface Choice {
  readonly name: string;
  readonly gateway: string;
  readonly values: number;
}

export interface RandomModel {
  readonly model: ProcessModel;
  readonly choices: readonly Choice[];
}

type Ends = readonly [entry: string, exit: string];
type GateType = 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway';
type Connect = (target: string, branch: number) => void;
/** A node while it is being built. */
type DraftNode = { -readonly [K in keyof FlatNode]: FlatNode[K] };

const fiveSeconds = {
  type: 'timerEventDefinition',
  timeDate: undefined,
  timeDuration: '"PT5S"',
  timeCycle: undefined,
  working: false,
} as const;

/** Makes a sound model of a block: a first task, the block, an end. Nodes beside the main path are called `side_…`. */
export function buildRandomModel(block: Block): RandomModel {
  const building = new Building();
  building.add('process', null);
  const start = building.add('startEvent', 'process0');
  const first = building.plainTask('process0', 'p0');
  building.connect(start, first);
  const [entry, exit] = building.build(block, 'process0');
  building.connect(first, entry);
  building.connect(exit, building.add('endEvent', 'process0'));
  const { nodes, flows, choices } = building;
  return { model: link({ format: 1, id: 'process0', name: undefined, version: 1, nodes, flows }), choices };
}

class Building {
  readonly nodes: DraftNode[] = [];
  readonly flows: FlatFlow[] = [];
  readonly choices: Choice[] = [];
  private count = 0;
  private aside = 0;

  add(type: NodeType, parent: string | null, rest: Partial<FlatNode> = {}): string {
    const id = `${this.aside > 0 ? 'side_' : ''}${type}${this.count++}`;
    this.nodes.push({ type, id, parent, ...rest });
    return id;
  }

  connect(source: string, target: string, condition?: string): string {
    const id = `f${this.count++}`;
    this.flows.push({ id, source, target, condition });
    return id;
  }

  plainTask(scope: string, person: string): string {
    return this.add('userTask', scope, people([person], { onReject: 'continue' }));
  }

  build(block: Block, scope: string): Ends {
    switch (block.kind) {
      case 'task':
        return this.task(block, scope);
      case 'seq': {
        const parts = block.of.map((part) => this.build(part, scope));
        parts.slice(1).forEach(([entry], n) => this.connect(parts[n]![1], entry));
        return [parts[0]![0], parts.at(-1)![1]];
      }
      case 'xor':
        return this.split('exclusiveGateway', block.of, scope);
      case 'and':
        return this.split('parallelGateway', block.of, scope);
      case 'or':
        return this.split('inclusiveGateway', block.of, scope);
      case 'loop':
        return this.loop(block.of[0]!, scope);
      case 'sub':
        return this.subProcess(block.of[0]!, scope);
      case 'work': {
        const rest = { serviceTask: { service: 'work' }, userTask: {}, intermediateCatchEvent: { eventDefinition: fiveSeconds } }[
          block.type
        ];
        const id = this.add(block.type, scope, rest);
        return [id, id];
      }
      case 'terminate': {
        const [gate, to] = this.fan('exclusiveGateway', scope, 2);
        const on = this.add('exclusiveGateway', scope);
        to(on, 0);
        to(this.add('endEvent', scope, { eventDefinition: { type: 'terminateEventDefinition' } }), 1);
        return [gate, on];
      }
      case 'andGraph':
        return this.graph('parallelGateway', block.of, block.edges, scope);
      case 'orGraph':
        return this.graph('inclusiveGateway', block.of, block.edges, scope);
      case 'machine':
        return this.machine(block.of, block.edges, scope);
    }
  }

  private task({ people: seats, rule, reject, multi, timer, cancel, ladder, early }: TaskBlock, scope: string): Ends {
    const base = this.count;
    const names = Array.from({ length: seats }, (_, n) => `p${(base + n) % 6}`);
    const onReject = reject === 'first' ? { node: 'userTask2' } : reject;
    const multiInstance = {
      isSequential: multi < 0,
      loopCardinality: `${Math.abs(multi)}`,
      collection: undefined,
      elementVariable: undefined,
      completionCondition: early ? 'nrOfCompletedInstances >= 1' : undefined,
    };
    const deadline =
      ladder === null
        ? undefined
        : { due: 'P1D', ladder: [{ id: 'step1', after: 'PT4H', action: ladder, to: undefined, every: 'PT1H', times: 2 }] };
    const id = this.add('userTask', scope, {
      ...people(names, { ballot: ballotRules[rule]!, onReject, deadline }),
      ...(multi === 0 ? {} : { multiInstance }),
    });
    if (timer === null) return [id, id];
    const event = this.add('boundaryEvent', scope, {
      attachedToRef: id,
      cancelActivity: cancel,
      eventDefinition: fiveSeconds,
    });
    if (!cancel) this.aside++;
    const [entry, exit] = this.build(timer, scope);
    this.connect(event, entry);
    if (cancel) {
      const merge = this.add('exclusiveGateway', scope);
      this.connect(id, merge);
      this.connect(exit, merge);
      return [id, merge];
    }
    this.connect(exit, this.add('endEvent', scope));
    this.aside--;
    return [id, id];
  }

  private split(type: GateType, of: readonly Block[], scope: string): Ends {
    const [gate, to] = this.fan(type, scope, of.length);
    const parts = of.map((part) => this.build(part, scope));
    const join = this.add(type, scope);
    parts.forEach(([entry, exit], n) => {
      to(entry, n);
      this.connect(exit, join);
    });
    return [gate, join];
  }

  /** A loop rests at least once in each turn. */
  private loop(block: Block, scope: string): Ends {
    const merge = this.add('exclusiveGateway', scope);
    const [entry, exit] = this.build(block, scope);
    const [gate, to] = this.fan('exclusiveGateway', scope, 2);
    const rest = this.plainTask(scope, 'p1');
    this.connect(merge, entry);
    this.connect(exit, gate);
    const out = this.add('exclusiveGateway', scope);
    to(out, 0);
    to(rest, 1);
    this.connect(rest, merge);
    return [merge, out];
  }

  private subProcess(block: Block, scope: string): Ends {
    const id = this.add('subProcess', scope);
    const start = this.add('startEvent', id);
    const [entry, exit] = this.build(block, id);
    this.connect(start, entry);
    this.connect(exit, this.add('endEvent', id));
    return [id, id];
  }

  /** Places that each wait for all (or all possible) arrivals, connected without a circle. */
  private graph(type: GateType, of: readonly Block[], wanted: readonly (readonly [number, number])[], scope: string): Ends {
    const last = of.length - 1;
    const edges = new Map<string, readonly [number, number]>();
    const addEdge = (from: number, to: number): unknown => edges.set(`${from},${to}`, [from, to]);
    for (const [a, b] of wanted) if (a % of.length < b % of.length) addEdge(a % of.length, b % of.length);
    for (let to = 1; to <= last; to++) if (![...edges.values()].some((edge) => edge[1] === to)) addEdge(0, to);
    for (let from = 0; from < last; from++) if (![...edges.values()].some((edge) => edge[0] === from)) addEdge(from, last);
    const out = (from: number): (readonly [number, number])[] => [...edges.values()].filter((edge) => edge[0] === from);
    const places = of.map((part, n) => {
      const join = this.add(type, scope);
      const [entry, exit] = this.build(part, scope);
      this.connect(join, entry);
      if (n === last) return { join, exit, to: undefined };
      const [gate, to] = this.fan(type, scope, out(n).length);
      this.connect(exit, gate);
      return { join, exit: gate, to };
    });
    places.forEach(({ to }, n) => out(n).forEach(([, target], branch) => to?.(places[target]!.join, branch)));
    return [places[0]!.join, places[last]!.exit];
  }

  /** One place at a time, with arcs anywhere; every turn rests. */
  private machine(of: readonly Block[], wanted: readonly (readonly [number, number])[], scope: string): Ends {
    const out = this.add('exclusiveGateway', scope);
    const targets = of.map((_, n) => [n + 1]);
    for (const [a, b] of wanted) targets[a % of.length]!.push(b % (of.length + 1));
    const heads = of.map(() => this.add('exclusiveGateway', scope));
    of.forEach((part, n) => {
      const [entry, exit] = this.build(part, scope);
      this.connect(heads[n]!, entry);
      const rest = this.plainTask(scope, 'p2');
      this.connect(exit, rest);
      const [gate, to] = this.fan('exclusiveGateway', scope, targets[n]!.length);
      this.connect(rest, gate);
      targets[n]!.forEach((target, branch) => to(heads[target] ?? out, branch));
    });
    return [heads[0]!, out];
  }

  /** A gateway that chooses by variables of its own; something can always be taken. */
  private fan(type: GateType, scope: string, branches: number): readonly [string, Connect] {
    const id = this.add(type, scope);
    const node = this.nodes.at(-1)!;
    const number = this.count;
    const choice = (name: string, values: number): string => {
      if (!this.choices.some((other) => other.name === name)) this.choices.push({ name, gateway: id, values });
      return name;
    };
    const to: Connect = (target, branch) => {
      if (type === 'parallelGateway') this.connect(id, target);
      else if (type === 'exclusiveGateway') {
        if (branch === 0) node.default = this.connect(id, target);
        else this.connect(id, target, `${choice(`x_${id}`, branches)} = ${branch}`);
      } else if (branch < branches - 1) this.connect(id, target, `${choice(`x_${id}_${branch}`, 2)} = 1`);
      else {
        const flow = this.connect(id, target);
        if (number % 3 > 0) node.default = flow;
      }
    };
    return [id, to];
  }
}
