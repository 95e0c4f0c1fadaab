import { apply, draftOf, settle, type Draft } from './apply.js';
import { Incident } from './errors.js';
import type { Event } from './events.js';
import type { Instance, Return, Token, TokenId } from './instance.js';
import type { Expression, Variables } from './model/expression.js';
import type { FlowNode, NodeId } from './model/flowNode.js';
import type { ProcessModel } from './model/processModel.js';

/** Where all tokens stand in the middle of an advance: what has been recorded so far, and the questions one may ask about it. */
export class Marking {
  readonly events: Event[] = [];
  private draft: Draft;
  /** Tokens by node, kept once a join has asked. */
  private places: Map<NodeId, Set<TokenId>> | undefined;

  constructor(
    readonly model: ProcessModel,
    readonly before: Instance,
  ) {
    this.draft = draftOf(before);
  }

  get state(): Instance['state'] {
    return this.draft.state;
  }
  get root(): Token {
    return this.draft.tokens.values().next().value!;
  }
  /** All tokens, in the order in which they came. */
  get tokens(): ReadonlyMap<TokenId, Token> {
    return this.draft.tokens;
  }
  get returns(): ReadonlyMap<string, Return> {
    return this.draft.returns;
  }
  /** The id of the next token; a `return.opened` uses one up as well. */
  get keys(): number {
    return this.draft.keys;
  }
  /** The instance as it is now, as plain JSON. */
  settle(): Instance {
    return settle(this.before, this.draft);
  }

  record(event: Event): void {
    this.events.push(event);
    if (this.places === undefined) {
      apply(this.draft, event);
      return;
    }
    if (event.type === 'token.left') this.place(this.draft.tokens.get(event.token)!.at).delete(event.token);
    apply(this.draft, event);
    if (event.type === 'token.entered' || event.type === 'token.restored') this.place(event.token.at).add(event.token.id);
  }

  /** Goes back to when that many events had been recorded. */
  rollBack(events: number): void {
    this.events.length = events;
    this.places = undefined;
    this.draft = draftOf(this.before);
    for (let i = 0; i < events; i++) apply(this.draft, this.events[i]!);
  }

  find(id: TokenId): Token | undefined {
    return this.draft.tokens.get(id);
  }
  node(token: Token): FlowNode {
    return this.model.nodes.get(token.at)!;
  }
  childrenOf(token: Token): Token[] {
    const children: Token[] = [];
    for (const other of this.draft.tokens.values()) if (other.parent === token.id) children.push(other);
    return children;
  }
  hasChildren(token: Token): boolean {
    for (const other of this.draft.tokens.values()) if (other.parent === token.id) return true;
    return false;
  }
  /** Tokens in the same scope on the same node, in the order of their arrival. */
  siblingsAt(token: Token): Token[] {
    const siblings: Token[] = [];
    for (const id of this.indexed(token.at)) {
      const other = this.draft.tokens.get(id)!;
      if (other.parent === token.parent) siblings.push(other);
    }
    return siblings;
  }
  /** How many tokens are on the node of this one, in any scope. */
  countAt(token: Token): number {
    return this.indexed(token.at).size;
  }
  /** All variables that a token sees: its own hide those around it. */
  variablesOf(token: Token): Variables {
    const own = (this.draft.tokens.get(token.id) ?? token).variables;
    if (token.parent === null) return own;
    const outer = this.variablesOf(this.draft.tokens.get(token.parent)!);
    for (const _ in own) return { ...outer, ...own };
    return outer;
  }
  /** @throws {Incident} if the expression cannot be evaluated. */
  evaluate<T>(expression: Expression<T>, token: Token): T {
    return this.evaluateIn(expression, this.variablesOf(token));
  }
  /** @throws {Incident} if the expression cannot be evaluated. */
  evaluateIn<T>(expression: Expression<T>, variables: Variables): T {
    try {
      return expression.evaluate(variables);
    } catch (error) {
      throw new Incident('EXPRESSION_FAILED', `${expression.source}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  /** @throws {Incident} if the condition is neither true nor false. */
  holds(condition: Expression, variables: Variables): boolean {
    const value = this.evaluateIn(condition, variables);
    if (typeof value === 'boolean') return value;
    throw new Incident(
      'EXPRESSION_FAILED',
      `Expected "${condition.source}" to be true or false, but it is ${JSON.stringify(value)}`,
    );
  }

  /** Does the condition hold? What is unknown does not. */
  isTrue(condition: Expression, variables: Variables): boolean {
    return this.evaluateIn(condition, variables) === true;
  }

  private indexed(at: NodeId): Set<TokenId> {
    if (this.places === undefined) {
      this.places = new Map();
      for (const other of this.draft.tokens.values()) this.place(other.at).add(other.id);
    }
    return this.place(at);
  }
  private place(at: NodeId): Set<TokenId> {
    let place = this.places!.get(at);
    if (place === undefined) this.places!.set(at, (place = new Set()));
    return place;
  }
}
