import {
  advance,
  createInstance,
  type Command,
  type HistoryStep,
  type Instance,
  type Outcome,
  type ProcessModel,
  type TokenId,
  type World,
} from '@vermilion/engine';

/** A command without its moment and without the history, which the instance knows. */
export type Asked = Command extends infer C ? (C extends Command ? Omit<C, 'at' | 'trail'> : never) : never;

/** Where the result of a called process goes. */
export interface Caller {
  readonly instance: string;
  readonly token: TokenId;
}

/** One instance of a simulation, with all that has been done to it. */
export class RunningInstance {
  instance: Instance;
  readonly trail: HistoryStep[] = [];
  /** What a replay needs: the commands, without the history that each could carry. */
  readonly steps: { readonly command: Command; readonly events: Outcome['events'] }[] = [];

  constructor(
    readonly id: string,
    readonly model: ProcessModel,
    private readonly world: World,
    readonly caller: Caller | undefined,
  ) {
    this.instance = createInstance(model, id);
  }

  /** @throws {CommandRejected} if the instance cannot do this now. */
  do(asked: Asked, at: number): Outcome {
    const command = { ...asked, at } as Command;
    const outcome = advance(this.model, this.instance, { ...command, trail: this.trail } as Command, this.world);
    this.instance = outcome.instance;
    this.trail.push({ at, by: command.by, events: outcome.events });
    this.steps.push({ command, events: outcome.events });
    return outcome;
  }

  get isOver(): boolean {
    return this.instance.state !== 'active' && this.instance.state !== 'created';
  }

  holds(token: TokenId): boolean {
    return this.instance.tokens.some(({ id }) => id === token);
  }
}
