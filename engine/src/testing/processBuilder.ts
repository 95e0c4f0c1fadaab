import { link } from '../compile/link.js';
import { connectLinks } from '../compile/read/connectLinks.js';
import type { FlatFlow, FlatModel, FlatNode } from '../model/flatModel.js';
import type { NodeType } from '../model/flowNode.js';
import type { ProcessModel } from '../model/processModel.js';

/** What a node has besides its type, id and place. */
export type NodeOptions = Partial<Omit<FlatNode, 'type' | 'id' | 'parent'>>;
export interface FlowOptions {
  readonly id?: string;
  /** FEEL. */
  readonly when?: string;
}

type ScopeMethod = (id: string, build: (inside: ProcessBuilder) => void, options?: NodeOptions) => ProcessBuilder;
type NodeMethod = (id: string, options?: NodeOptions) => ProcessBuilder;

/**
 * Builds a model without XML. Each node is connected to the one before it; `from` goes back to an earlier node, `to` connects to
 * one that exists, `when` puts a condition on the next flow.
 *
 * ```ts
 * process('order').startEvent('start').exclusiveGateway('large').when('amount > 1000').userTask('check').endEvent('end')
 *   .from('large').to('end').model();
 * ```
 */
export class ProcessBuilder {
  private readonly nodes: FlatNode[] = [];
  private readonly flows: FlatFlow[] = [];
  private readonly names = new Map<string, number>();
  private scope: string;
  private cursor: string | undefined;
  private condition: string | undefined;

  constructor(
    private readonly id: string,
    private readonly version: number,
  ) {
    this.scope = id;
    this.nodes.push({ type: 'process', id, parent: null });
  }

  readonly startEvent: NodeMethod = (id, options) => this.add('startEvent', id, options);
  readonly endEvent: NodeMethod = (id, options) => this.add('endEvent', id, options);
  readonly task: NodeMethod = (id, options) => this.add('task', id, options);
  readonly manualTask: NodeMethod = (id, options) => this.add('manualTask', id, options);
  readonly userTask: NodeMethod = (id, options) => this.add('userTask', id, options);
  readonly serviceTask: NodeMethod = (id, options) => this.add('serviceTask', id, { service: id, ...options });
  readonly sendTask: NodeMethod = (id, options) => this.add('sendTask', id, options);
  readonly scriptTask: NodeMethod = (id, options) =>
    this.add('scriptTask', id, { script: '', scriptFormat: 'javascript', ...options });
  readonly receiveTask: NodeMethod = (id, options) => this.add('receiveTask', id, options);
  readonly businessRuleTask: NodeMethod = (id, options) => this.add('businessRuleTask', id, { decision: id, ...options });
  readonly callActivity: NodeMethod = (id, options) => this.add('callActivity', id, { calledElement: id, ...options });
  readonly exclusiveGateway: NodeMethod = (id, options) => this.add('exclusiveGateway', id, options);
  readonly parallelGateway: NodeMethod = (id, options) => this.add('parallelGateway', id, options);
  readonly inclusiveGateway: NodeMethod = (id, options) => this.add('inclusiveGateway', id, options);
  readonly eventBasedGateway: NodeMethod = (id, options) =>
    this.add('eventBasedGateway', id, { eventGatewayType: 'Exclusive', ...options });
  readonly complexGateway: NodeMethod = (id, options) => this.add('complexGateway', id, options);
  readonly intermediateCatchEvent: NodeMethod = (id, options) => this.add('intermediateCatchEvent', id, options);
  readonly intermediateThrowEvent: NodeMethod = (id, options) => this.add('intermediateThrowEvent', id, options);

  /** An event on the border of `host`; the next node is connected to it. */
  boundaryEvent(id: string, host: string, options: NodeOptions): this {
    this.cursor = undefined;
    return this.add('boundaryEvent', id, { ...options, attachedToRef: host });
  }

  /** A sub-process and what `build` puts into it. */
  readonly subProcess: ScopeMethod = (id, build, options) => this.addScope('subProcess', id, build, options);
  readonly transaction: ScopeMethod = (id, build, options) => this.addScope('transaction', id, build, options);
  readonly adHocSubProcess: ScopeMethod = (id, build, options) =>
    this.addScope('adHocSubProcess', id, build, { ordering: 'Parallel', cancelRemainingInstances: true, ...options });
  /** An event sub-process, which nothing leads to and nothing follows. */
  readonly eventSubProcess: ScopeMethod = (id, build, options) => {
    this.cursor = undefined;
    this.addScope('subProcess', id, build, { triggeredByEvent: true, ...options });
    return this.apart();
  };

  /** The compensation event on an activity, and the task that undoes it. */
  undoneBy(host: string, handler: string, type: 'userTask' | 'serviceTask' = 'userTask'): this {
    const definition = { type: 'compensateEventDefinition', activityRef: undefined, waitForCompletion: true } as const;
    this.boundaryEvent(`undo_${host}`, host, { eventDefinition: definition, handler }).apart();
    return this[type](handler, { isForCompensation: true }) && this.apart();
  }

  /** Goes on from a node that exists. */
  from(id: string): this {
    this.cursor = id;
    return this;
  }

  /** The next node is not connected to the one before. */
  apart(): this {
    this.cursor = undefined;
    return this;
  }

  /** Connects to a node that exists or will; the cursor moves there. */
  to(id: string, options?: FlowOptions): this {
    if (this.cursor !== undefined) this.flow(this.cursor, id, options);
    this.cursor = id;
    return this;
  }

  /** Condition of the next flow. */
  when(condition: string): this {
    this.condition = condition;
    return this;
  }

  flow(source: string, target: string, options: FlowOptions = {}): this {
    const base = options.id ?? `${source}_${target}`;
    const twins = this.names.get(base) ?? 0;
    this.names.set(base, twins + 1);
    const id = twins === 0 ? base : `${base}_${twins + 1}`;
    this.flows.push({ id, source, target, condition: options.when ?? this.condition });
    this.condition = undefined;
    return this;
  }

  flat(): FlatModel {
    const flows = [...this.flows, ...connectLinks(this.nodes)];
    return { format: 1, id: this.id, name: undefined, version: this.version, nodes: this.nodes, flows };
  }

  model(): ProcessModel {
    return link(this.flat());
  }

  private addScope(type: NodeType, id: string, build: (inside: ProcessBuilder) => void, options?: NodeOptions): this {
    this.add(type, id, options);
    const { scope } = this;
    this.scope = id;
    this.cursor = undefined;
    build(this);
    this.scope = scope;
    this.cursor = id;
    return this;
  }

  private add(type: NodeType, id: string, options: NodeOptions = {}): this {
    this.nodes.push({ type, id, parent: this.scope, ...options });
    return this.to(id);
  }
}

/** Begins to build a model. */
export function process(id: string, version = 1): ProcessBuilder {
  return new ProcessBuilder(id, version);
}
