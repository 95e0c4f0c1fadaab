import type { RewindMode } from '../../events.js';
import type { Token } from '../../instance.js';
import type { ProcessModel } from '../../model/processModel.js';
import { canAct } from '../../approval/ballot/canAct.js';
import { RandomRun } from './randomRun.js';

/** A run of a model that is not random, told node by node; conservation and replay are checked after each command. */
export class FixedRun extends RandomRun {
  constructor(model: ProcessModel) {
    super({ model, choices: [] });
  }

  /** The nodes where somebody has to act, in the order of their tokens. */
  get open(): readonly string[] {
    return this.held().map(({ at }) => at);
  }

  /** The token that is held at a node. */
  at(node: string): Token {
    const token = this.held().find((other) => other.at === node);
    if (token === undefined) throw new Error(`Expected a token held at ${node}, but there are only ${this.open.join(', ')}`);
    return token;
  }

  approveAt(...nodes: readonly string[]): this {
    for (const node of nodes) this.must(this.approve(this.at(node), {}), `an approval at ${node}`);
    return this;
  }

  rejectAt(node: string): this {
    const token = this.at(node);
    const { person } = canAct(token.ballot!)[0]!;
    this.must(
      this.do({ type: 'act', token: token.id, act: { act: 'vote', by: person, vote: 'reject' }, variables: {} }, person),
      `a rejection at ${node}`,
    );
    return this;
  }

  /** @returns whether it was carried out. */
  rewindTo(nodes: readonly string[], mode: RewindMode = 'rewalk'): boolean {
    return this.do({ type: 'rewind', to: nodes.map((node) => ({ node })), mode });
  }

  fireTimer(node: string, timer: string): this {
    const token = this.instance.tokens.find((other) => other.at === node);
    this.must(token !== undefined && this.do({ type: 'trigger', token: token.id, timer }, 'system'), `timer ${timer} at ${node}`);
    return this;
  }

  private must(done: boolean, what: string): void {
    if (!done) throw new Error(`Expected ${what}, but it was refused: ${JSON.stringify(this.counts)}`);
  }
}
