import type { Effect } from './effects.js';
import { Incident } from './errors.js';
import { flowsFrom } from './flowsFrom.js';
import type { HistoryStep } from './events.js';
import type { Again, Instance, LeftHow, Token, TokenId } from './instance.js';
import { limits } from './limits.js';
import { Marking } from './marking.js';
import type { Variables } from './model/expression.js';
import type { FlowId, FlowNode, NodeId, NodeOf, NodeType, SequenceFlow } from './model/flowNode.js';
import type { ProcessModel } from './model/processModel.js';
import { readyJoin } from './readyJoin.js';
import { sizeOf } from './sizeOf.js';
import type { World } from './world.js';

const NO_VARIABLES: Variables = Object.freeze({});

/** What an element type does with a token. Speaks the verbs of `Step`; never writes state. */
export interface ElementBehavior<N extends FlowNode = FlowNode> {
  /** A token has arrived. It may pass, be held, or stay until something else lets it go. */
  enter(step: Step, node: N, token: Token): void;
  /** A rewind has put a token here again. Absent: as `enter`. */
  reenter?(step: Step, node: N, token: Token): void;
  /** An incident has undone the work of a token that had been entered. Absent: as `enter`. */
  work?(step: Step, node: N, token: Token): void;
  /** A rewind has put a token back as it was: asks again for what its leaving had withdrawn. */
  resume?(step: Step, node: N, token: Token): void;
  /** The token is about to complete. */
  completing?(step: Step, node: N, token: Token): void;
  /** The token is about to go, by itself or not. */
  leave?(step: Step, node: N, token: Token, how: LeftHow): void;
  /** A token inside has gone and sent none on. */
  childLeft?(step: Step, node: N, token: Token, child: Token): void;
  /** An event sub-process has ended everything inside: nothing else that could start one is listened to. */
  interrupted?(step: Step, node: N, token: Token): void;
}

/** What the verbs need from the rest of the engine; given, so that the step knows no element and no approval. */
export interface Semantics {
  readonly behaviors: { readonly [T in NodeType]: ElementBehavior<NodeOf<T>> };
  /** A target of a straight-back is done and waits for the others. */
  readonly onReturn: (step: Step, id: string) => void;
  /** Nothing moves any more. True: something does now. */
  readonly onRest: (step: Step) => boolean;
}

/** How a token comes to where it is entered. */
export interface Origin {
  readonly via?: FlowId | null | undefined;
  readonly item?: number | undefined;
  readonly back?: string | undefined;
}

/** A piece of work on one token. Mostly module-level functions, so that none is allocated per move. */
export type Work = (step: Step, node: FlowNode, token: Token) => void;

/** One advance in progress: the verbs in which behaviors speak. */
export class Step extends Marking {
  readonly effects: Effect[] = [];
  /** The event that begins the instance, if it is not the plain start. */
  triggered: NodeId | undefined;
  private readonly agenda: TokenId[] = [];
  private next = 0;
  /** Size of the variables set so far. */
  private written = 0;
  private firing: TokenId | undefined;

  /** `now` in milliseconds since 1970, UTC; `by` a person or `system`. */
  constructor(
    model: ProcessModel,
    before: Instance,
    readonly now: number,
    readonly by: string,
    readonly world: World,
    private readonly semantics: Semantics,
    /** The whole history so far, if the command brings it. */
    readonly trail?: readonly HistoryStep[] | undefined,
  ) {
    super(model, before);
  }

  /** Lets tokens run until none can move. */
  runToRest(): void {
    for (;;) {
      if (this.next < this.agenda.length) {
        const token = this.find(this.agenda[this.next++]!);
        if (token !== undefined) this.move(token); // else withdrawn meanwhile
        continue;
      }
      const ready = readyJoin(this);
      if (ready !== undefined) {
        this.firing = ready.id;
        this.move(ready);
      } else if (!this.semantics.onRest(this)) return;
    }
  }

  /** Puts a new token on a node. `from`: the tokens that cause it. */
  enter(node: FlowNode, parent: TokenId | null, from: readonly TokenId[], origin?: Origin): TokenId {
    const id = this.recordEntry(node, parent, from, origin?.via ?? null, origin?.item, origin?.back);
    this.agenda.push(id);
    return id;
  }

  /** As `enter`, but the token does not move by itself. */
  put(node: FlowNode, parent: TokenId | null, from: readonly TokenId[]): Token {
    return this.find(this.recordEntry(node, parent, from, null, undefined, undefined))!;
  }

  /** A token that waits looks again whether it has to. */
  wake(token: Token): void {
    this.agenda.push(token.id);
  }

  /** As `enter`, for a node to which a rewind leads: a submission is held there instead of passing. */
  reenter(node: FlowNode, parent: TokenId | null, from: readonly TokenId[], origin: Origin): TokenId {
    const behavior = this.behaviorOf(node);
    if (behavior.reenter === undefined) return this.enter(node, parent, from, origin);
    const id = this.recordEntry(node, parent, from, origin.via ?? null, origin.item, origin.back);
    behavior.reenter(this, node, this.find(id)!);
    return id;
  }

  /**
   * Puts a token back as it was, with its timers (timer → due), and asks again for what its leaving had withdrawn.
   *
   * `isContainer`: others are or come back inside it. Any other active token had been on the move or waits in a join: it moves.
   */
  restore(token: Token, from: readonly TokenId[], timers: ReadonlyMap<string, number>, isContainer: boolean): void {
    this.record({ type: 'token.restored', token, from });
    for (const [timer, due] of timers) this.armTimer(token.id, timer, due);
    const node = this.node(token);
    this.behaviorOf(node).resume?.(this, node, token);
    if (token.state === 'active' && !isContainer) this.agenda.push(token.id);
  }

  /** The token waits for the outside. */
  hold(token: Token): void {
    this.record({ type: 'token.held', token: token.id });
  }

  /** The token is done and goes on, by the flows given or those that are open; `merged` names those that a join has taken into it. */
  complete(token: Token, by?: readonly SequenceFlow[], merged?: readonly TokenId[]): void {
    const now = this.find(token.id)!;
    if (now.back !== undefined && this.returns.has(now.back)) {
      // Nobody can act on it any more, although it stays until the others are done.
      this.behaviorOf(this.node(now)).leave?.(this, this.node(now), now, 'completed');
      this.record({ type: 'token.waiting', token: now.id });
      this.semantics.onReturn(this, now.back);
      return;
    }
    const node = this.node(now);
    this.behaviorOf(node).completing?.(this, node, now);
    const flows = by ?? flowsFrom(this, node, now);
    this.leave(now, 'completed', undefined);
    if (flows.length === 0) {
      this.childLeft(now);
      return;
    }
    const from = merged === undefined || merged.length === 0 ? [now.id] : [now.id, ...merged];
    const times = 'completionQuantity' in node ? node.completionQuantity : 1;
    let throwing: TokenId[] | undefined;
    for (let i = 0; i < flows.length; i++) {
      const flow = flows[i]!;
      for (let n = 0; n < times; n++) {
        this.record({ type: 'flow.taken', flow: flow.id });
        const id = this.recordEntry(flow.target, now.parent, from, flow.id, undefined, undefined);
        if (flows.length > 1 && isThrowing(flow.target)) (throwing ??= []).push(id);
        else this.agenda.push(id);
      }
    }
    // whoever is to hear what is thrown must have begun to wait for it
    if (throwing !== undefined) this.agenda.push(...throwing);
  }

  /** Ends a token with all inside it, inner ones first. `by`: who caused it. */
  terminate(token: Token, how: 'terminated' | 'withdrawn', by: TokenId | undefined): void {
    if (this.mayHaveChildren(token)) for (const child of this.childrenOf(token)) this.terminate(child, how, by);
    this.leave(this.find(token.id)!, how, by);
  }

  /** Takes a token away and what it had asked for, and sends none on. */
  leave(token: Token, how: LeftHow, by: TokenId | undefined): void {
    const node = this.node(token);
    this.behaviorOf(node).leave?.(this, node, token, how);
    this.record({ type: 'token.left', token: token.id, how, by });
  }

  /** A join takes the token into another one. */
  merge(token: Token, by: TokenId): void {
    this.record({ type: 'token.left', token: token.id, how: 'merged', by });
  }

  /** Sets variables on a token; those of the root are the process's. @throws {Incident} TOO_LARGE. */
  set(token: Token, variables: Variables): void {
    for (const _ in variables) {
      this.written += sizeOf(variables, limits.variables - this.written);
      this.record({ type: 'variables.set', token: token.id, variables });
      return;
    }
  }

  /** Asks for a `trigger` at `due` (milliseconds since 1970, UTC). */
  armTimer(token: TokenId, timer: string, due: number): void {
    this.record({ type: 'timer.armed', token, timer, due });
    this.effects.push({ type: 'setTimer', token, timer, due });
  }

  clearTimer(token: TokenId, timer: string): void {
    this.effects.push({ type: 'clearTimer', token, timer });
  }

  emit(effect: Effect): void {
    this.effects.push(effect);
  }

  /** Turns a token into an incident. `again`: what a retry has to do instead of entering anew. */
  fail(token: Token, code: string, reason: string, again?: Again): void {
    this.record({ type: 'token.failed', token: token.id, code, reason, again });
  }

  retry(token: Token): void {
    this.record({ type: 'token.retried', token: token.id });
    this.agenda.push(token.id);
  }

  /** Does all of a piece of work or, if an incident occurs in it, nothing but mark the token as failed. */
  attempt(token: Token, work: Work, again: Again | undefined = token.again): void {
    const events = this.events.length;
    const effects = this.effects.length;
    const agenda = this.agenda.length;
    try {
      work(this, this.node(token), token);
    } catch (error) {
      if (!(error instanceof Incident)) throw error;
      this.effects.length = effects;
      this.agenda.length = agenda;
      this.rollBack(events);
      this.fail(token, error.code, error.message, again);
    }
  }

  /** Is it this token's turn to fire its inclusive join, or to reset its complex gateway? */
  fires(token: Token): boolean {
    return this.firing === token.id;
  }

  behaviorOf(node: FlowNode): ElementBehavior {
    return this.semantics.behaviors[node.type] as ElementBehavior;
  }

  private move(token: Token): void {
    if (this.next > limits.moves)
      this.fail(token, 'ENDLESS_LOOP', `Expected rest after ${limits.moves} moves, but tokens still run`);
    else this.attempt(token, move);
    this.firing = undefined;
  }

  private recordEntry(
    node: FlowNode,
    parent: TokenId | null,
    from: readonly TokenId[],
    via: FlowId | null,
    item: number | undefined,
    back: string | undefined,
  ): TokenId {
    if (this.tokens.size >= limits.tokens) {
      throw new Incident(
        'TOO_MANY_TOKENS',
        `Expected at most ${limits.tokens} tokens, but ${node.id} would be entered by one more`,
      );
    }
    const id = this.keys;
    // all fields, in this order: tokens share one shape
    const token: Token = {
      id,
      at: node.id,
      parent,
      via,
      state: 'active',
      variables: NO_VARIABLES,
      item,
      back,
      ballot: undefined,
      fired: undefined,
      again: undefined,
      done: undefined,
    };
    this.record({ type: 'token.entered', token, from });
    return id;
  }

  private childLeft(child: Token): void {
    const parent = child.parent === null ? undefined : this.find(child.parent);
    if (parent === undefined) return;
    const node = this.node(parent);
    this.behaviorOf(node).childLeft?.(this, node, parent, child);
  }

  private mayHaveChildren(token: Token): boolean {
    if (token.done !== undefined) return true;
    const node = this.node(token);
    return containers.has(node.type) || ('multiInstance' in node && (node.multiInstance ?? node.standardLoop) !== undefined);
  }
}

const containers: ReadonlySet<NodeType> = new Set<NodeType>(['process', 'subProcess', 'transaction', 'adHocSubProcess']);

function isThrowing(node: FlowNode): boolean {
  return (node.type === 'intermediateThrowEvent' || node.type === 'endEvent') && node.eventDefinition !== undefined;
}

function move(step: Step, node: FlowNode, token: Token): void {
  if (token.again === 'leave') {
    step.complete(token);
    return;
  }
  const behavior = step.behaviorOf(node);
  if (token.again === 'work' && behavior.work !== undefined) behavior.work(step, node, token);
  else behavior.enter(step, node, token);
}

/** The work of a token that leaves by itself: `step.attempt(token, complete, 'leave')`. */
export const complete: Work = (step, _node, token) => {
  step.complete(token);
};
