import { apply, draftOf } from '../../apply.js';
import type { Event, HistoryStep } from '../../events.js';
import { createInstance, type Token, type TokenId } from '../../instance.js';
import { renamedToken } from '../../migration/renamedToken.js';
import type { FlowNode, NodeId } from '../../model/flowNode.js';
import type { ProcessModel } from '../../model/processModel.js';
import type { Fact } from './fact.js';

const NONE: readonly TokenId[] = Object.freeze([]);

/**
 * Which token caused which, read from the trail of an instance in one pass.
 *
 * A run is a partial order: entries are caused by departures. The state keeps none of it; the events do.
 */
export class Lineage {
  readonly facts = new Map<TokenId, Fact>();
  /** A survivor of a join → all tokens that the join took together, itself included. */
  readonly firings = new Map<TokenId, TokenId[]>();
  private readonly following = new Map<TokenId, TokenId[]>();
  private readonly contents = new Map<TokenId, TokenId[]>();

  /** `trail`: everything that has happened to the instance, from its start. */
  constructor(
    readonly model: ProcessModel,
    trail: readonly HistoryStep[],
  ) {
    const draft = draftOf(createInstance(model, ''));
    let seq = 0;
    for (const { at, events } of trail) {
      for (const event of events) {
        if (event.type === 'token.left') {
          const fact = this.fact(event.token);
          fact.token = draft.tokens.get(event.token)!;
          fact.left = { how: event.how, by: event.by, seq, at };
        }
        apply(draft, event);
        this.learn(event, seq++);
      }
    }
    for (const [id, fact] of this.facts) fact.token = draft.tokens.get(id) ?? fact.token;
    this.findFirings();
  }

  /** @throws {Error} if the trail is not complete. */
  fact(id: TokenId): Fact {
    const fact = this.facts.get(id);
    if (fact === undefined) throw new Error(`Expected the whole trail, but it does not say where token ${id} comes from`);
    return fact;
  }
  token(id: TokenId): Token {
    return this.fact(id).token;
  }
  /** Undefined: the instance has migrated since, and the model of today has no such node. */
  node(id: TokenId): FlowNode | undefined {
    return this.model.nodes.get(this.token(id).at);
  }
  /** Caused by its leaving, or by a boundary event of it. */
  next(id: TokenId): readonly TokenId[] {
    return this.following.get(id) ?? NONE;
  }
  /** Tokens that have been inside it, now or once. */
  inside(id: TokenId): readonly TokenId[] {
    return this.contents.get(id) ?? NONE;
  }
  isAlive(id: TokenId): boolean {
    return this.fact(id).left === undefined;
  }
  /** At a non-interrupting boundary event: caused by the activity's entry, not by its leaving. */
  isSideEntry(id: TokenId): boolean {
    const node = this.node(id);
    return node?.type === 'boundaryEvent' && !node.cancelActivity;
  }

  isEventSubProcess(id: TokenId): boolean {
    const node = this.node(id);
    return node?.type === 'subProcess' && node.triggeredByEvent;
  }

  /** The latest entry of a node that still counts: of a multi-instance activity the whole, not one instance. */
  latest(node: NodeId): TokenId | undefined {
    let best: TokenId | undefined;
    let entered = -1;
    for (const [id, fact] of this.facts) {
      if (fact.token.at !== node || fact.superseded || fact.token.item !== undefined || fact.entered < entered) continue;
      best = id;
      entered = fact.entered;
    }
    return best;
  }

  private learn(event: Event, seq: number): void {
    switch (event.type) {
      case 'token.entered': {
        const { token, from } = event;
        const fact: Fact = {
          token,
          from: [...from],
          entered: seq,
          left: undefined,
          superseded: false,
          timers: new Map(),
          lastAct: undefined,
        };
        this.facts.set(token.id, fact);
        for (const cause of from) push(this.following, cause, token.id);
        if (token.parent !== null) push(this.contents, token.parent, token.id);
        return;
      }
      case 'token.restored': {
        const fact = this.fact(event.token.id);
        fact.left = undefined;
        fact.superseded = false;
        for (const cause of event.from) {
          fact.from.push(cause);
          push(this.following, cause, event.token.id);
        }
        return;
      }
      case 'timer.armed':
        this.fact(event.token).timers.set(event.timer, event.due);
        return;
      case 'timer.fired':
        this.fact(event.token).timers.delete(event.timer);
        return;
      case 'ballot.changed':
        this.fact(event.token).lastAct = event.act;
        return;
      case 'instance.migrated': {
        const names = new Map(event.renamed);
        for (const fact of this.facts.values()) fact.token = renamedToken(fact.token, names);
        return;
      }
      case 'instance.rewound':
        for (const id of event.superseded) this.fact(id).superseded = true;
        return;
      case 'return.closed':
        for (const id of event.revived) this.fact(id).superseded = false;
        this.supersede(event.superseded);
        return;
      default:
        return;
    }
  }

  private supersede(ids: readonly TokenId[]): void {
    const work = [...ids];
    for (let id = work.pop(); id !== undefined; id = work.pop()) {
      this.fact(id).superseded = true;
      work.push(...this.inside(id));
    }
  }

  private findFirings(): void {
    for (const [id, { left, superseded }] of this.facts) {
      if (!superseded && left?.how === 'merged' && left.by !== undefined) push(this.firings, left.by, id);
    }
    for (const [survivor, group] of this.firings) group.push(survivor);
    for (const [id, { left, superseded }] of this.facts) {
      if (superseded || left?.how !== 'completed' || this.firings.has(id)) continue;
      const node = this.node(id);
      // An inclusive join may fire with one arrival, because it was sure that no other one would come.
      if (node?.type === 'inclusiveGateway' && node.incoming.length > 1) this.firings.set(id, [id]);
    }
  }
}

function push(lists: Map<TokenId, TokenId[]>, key: TokenId, value: TokenId): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
