import type { TokenId } from '../../instance.js';
import { blocks } from '../../model/blocks.js';
import type { FlowId } from '../../model/flowNode.js';
import type { Lineage } from './lineage.js';

/** What is left of a run when some departures have not happened. */
export interface Undone {
  /** Have never been. */
  readonly dead: ReadonlySet<TokenId>;
  /** Containers that had been left and are open again. */
  readonly reopen: ReadonlySet<TokenId>;
  /** Tokens that come back as they were. */
  readonly restore: ReadonlySet<TokenId>;
}

/**
 * Takes the departure of `targets` and everything that it has caused out of the run. What remains is a causal prefix of the
 * same run, so its marking is one that the model can reach by itself: a sound model stays sound.
 *
 * @param keepEntry take-back: the targets themselves come back as they were; else they are dead and will be entered anew.
 */
export function undo(lineage: Lineage, targets: readonly TokenId[], keepEntry: boolean): Undone {
  const undoing = new Undoing(lineage);
  undoing.start(targets, keepEntry);
  do undoing.changed = false;
  while (undoing.closeJoins() || undoing.closeTerminations(targets) || undoing.closeInclusiveJoins(targets));
  return undoing;
}

class Undoing implements Undone {
  readonly dead = new Set<TokenId>();
  readonly reopen = new Set<TokenId>();
  readonly restore = new Set<TokenId>();
  changed = false;
  /** Killed, but what follows not yet: a list, not recursion, because histories may be 100,000 events long. */
  private readonly work: TokenId[] = [];

  constructor(private readonly lineage: Lineage) {}

  start(targets: readonly TokenId[], keepEntry: boolean): void {
    for (const target of targets) {
      if (!keepEntry) this.kill(target);
      else {
        this.restore.add(target);
        this.departed(target);
        this.open(this.lineage.token(target).parent);
      }
    }
    this.drain();
  }

  /** All tokens that a join took together come back if one of them does. */
  closeJoins(): boolean {
    for (const group of this.lineage.firings.values()) {
      if (group.some((id) => this.dead.has(id) || this.restore.has(id))) for (const id of group) this.give(id);
    }
    return this.changed;
  }

  /**
   * The victims of a terminate end, a rejection, an interruption come back if their cause does not count. An event sub-process that
   * is open again, or done once more as a target, still interrupts.
   */
  closeTerminations(targets: readonly TokenId[]): boolean {
    for (const [id, { left }] of this.lineage.facts) {
      if (left?.how !== 'terminated' || left.by === undefined) continue;
      const isHandler = this.lineage.isEventSubProcess(left.by) && left.by !== id;
      const undone = isHandler ? this.dead.has(left.by) && !targets.includes(left.by) : this.touches(left.by);
      if (undone) this.give(id);
    }
    return this.changed;
  }

  /** An inclusive join that fired because a token was gone which is now back has not fired. */
  closeInclusiveJoins(targets: readonly TokenId[]): boolean {
    const { lineage } = this;
    const back = [...targets, ...this.restore, ...this.reopen].filter((id) => !lineage.isAlive(id));
    for (const [survivor, group] of lineage.firings) {
      if (this.dead.has(survivor) || this.restore.has(survivor)) continue;
      const join = lineage.node(survivor);
      if (join?.type !== 'inclusiveGateway') continue;
      const { token, left } = lineage.fact(survivor);
      const filled = new Set<FlowId>(group.map((id) => lineage.token(id).via!));
      const relied = back.some((id) => {
        const gone = lineage.fact(id);
        if (gone.token.parent !== token.parent || gone.token.at === join.id || gone.left!.seq >= left!.seq) return false;
        const node = lineage.node(id);
        return node !== undefined && blocks(node, join, filled);
      });
      if (relied) for (const id of group) this.give(id);
    }
    return this.changed;
  }

  private touches(id: TokenId): boolean {
    return this.dead.has(id) || this.reopen.has(id) || this.restore.has(id);
  }

  private kill(id: TokenId): void {
    if (this.dead.has(id)) return;
    this.dead.add(id);
    this.reopen.delete(id);
    this.restore.delete(id);
    this.work.push(id);
  }

  private drain(): void {
    for (let id = this.work.pop(); id !== undefined; id = this.work.pop()) {
      for (const caused of this.lineage.next(id)) this.kill(caused);
      for (const inner of this.lineage.inside(id)) this.kill(inner);
      this.open(this.lineage.token(id).parent);
    }
  }

  private departed(id: TokenId): void {
    for (const caused of this.lineage.next(id)) if (!this.lineage.isSideEntry(caused)) this.kill(caused);
  }

  private open(container: TokenId | null): void {
    for (let id = container; id !== null; id = this.lineage.token(id).parent) {
      if (this.dead.has(id) || this.reopen.has(id) || this.lineage.isAlive(id)) return;
      this.restore.delete(id); // it may have been done, but is not with something open inside
      this.reopen.add(id);
      this.departed(id);
    }
  }

  private give(id: TokenId): void {
    if (this.touches(id) || this.lineage.fact(id).superseded || this.lineage.isAlive(id)) return;
    this.restore.add(id);
    this.changed = true;
    this.departed(id);
    this.open(this.lineage.token(id).parent);
    this.drain();
  }
}
