import type { FlatFlow, FlatModel, FlatNode } from '../../model/flatModel.js';
import { Drawing } from './drawing.js';

/** Something that stands on a node. Objects point at each other; nothing is plain, and nothing is recorded. */
interface Mark {
  readonly node: FlatNode;
  readonly inside: Mark | null;
  readonly by: FlatFlow | null;
  /** One of several instances or turns; null: the whole. */
  readonly turn: number | null;
  held: boolean;
  gone: boolean;
  /** Of a scope: what can be undone. Of an event that undoes: what it still has to. */
  done: Done[];
  /** A complex gateway that has fired: the flows that are settled. */
  settled: Set<string> | null;
}
interface Done {
  readonly node: FlatNode;
  readonly within: readonly Done[];
}

/**
 * BPMN in the plainest words, to compare the engine with: slow, without events, effects, incidents or replay. It shares no code with
 * the engine, only the model as data, and it follows the same order: first come, first served; flows as they are drawn.
 */
export class Reference {
  state: 'active' | 'completed' | 'failed' = 'active';
  marks: Mark[] = [];
  private readonly queue: Mark[] = [];
  private readonly drawing: Drawing;
  private readonly variables: Record<string, unknown>;

  constructor(model: FlatModel, variables: Readonly<Record<string, unknown>>) {
    this.drawing = new Drawing(model);
    this.variables = { ...variables };
    const root = this.put(model.nodes[0]!, null, null, null);
    this.open(root);
    this.run();
  }

  /** Nodes where something waits for the outside, sorted. */
  get held(): readonly string[] {
    return this.marks
      .filter(({ held }) => held)
      .map(({ node }) => node.id)
      .sort();
  }

  /** Completes the nth held mark on a node. */
  complete(node: string, nth: number, variables: Readonly<Record<string, unknown>>): void {
    Object.assign(this.variables, variables);
    this.finish(this.heldAt(node)[nth]!);
    this.run();
  }
  /** A message arrives for the nth mark on a node, which waits for it as `event`. */
  message(event: string, node: string, nth: number): void {
    const mark = this.marks.filter((one) => one.node.id === node)[nth]!;
    const [found, how] = [...this.listens(mark)].find(([one]) => one.id === event)!;
    this.happen(mark, found, how);
    this.run();
  }
  signal(name: string): void {
    this.broadcast(name);
    this.run();
  }
  fail(node: string, nth: number, code: string): void {
    this.raise(this.heldAt(node)[nth]!, 'errorEventDefinition', code);
    this.run();
  }

  private heldAt(node: string): Mark[] {
    return this.marks.filter((mark) => mark.held && mark.node.id === node);
  }
  private inner(mark: Mark): Mark[] {
    return this.marks.filter((one) => one.inside === mark);
  }

  private put(node: FlatNode, inside: Mark | null, by: FlatFlow | null, turn: number | null): Mark {
    const mark: Mark = { node, inside, by, turn, held: false, gone: false, done: [], settled: null };
    this.marks.push(mark);
    return mark;
  }
  private send(node: FlatNode, inside: Mark | null, by: FlatFlow | null = null, turn: number | null = null): Mark {
    const mark = this.put(node, inside, by, turn);
    this.queue.push(mark);
    return mark;
  }
  private drop(mark: Mark): void {
    if (mark.gone) return;
    for (const one of this.inner(mark)) this.drop(one);
    mark.gone = true;
    this.marks = this.marks.filter((one) => one !== mark);
  }

  private run(): void {
    for (;;) {
      const mark = this.queue.shift();
      if (mark !== undefined) {
        if (!mark.gone) this.arrive(mark);
        continue;
      }
      const join = this.marks.find((one) => this.mayGo(one));
      if (join === undefined) return;
      if (join.settled !== null) this.reset(join);
      else this.merge(join);
    }
  }

  private arrive(mark: Mark): void {
    const { node } = mark;
    switch (node.type) {
      case 'userTask':
      case 'subProcess':
      case 'transaction':
        if (mark.turn === null && (node.multiInstance ?? node.standardLoop) !== undefined) this.openTurns(mark);
        else if (node.type === 'userTask') mark.held = true;
        else this.open(mark);
        return;
      case 'exclusiveGateway':
        this.leave(mark, [
          this.drawing.out(node).find((flow) => flow.id !== node.default && this.drawing.isOn(flow, this.variables)) ??
            this.drawing.defaultOf(node),
        ]);
        return;
      case 'parallelGateway': {
        const group = this.drawing.into(node).map((flow) => this.waitingAt(mark).find(({ by }) => by === flow));
        if (group.includes(undefined)) return;
        for (const one of group) if (one !== group[0]) this.drop(one!);
        this.leave(group[0]!, this.drawing.out(node));
        return;
      }
      case 'inclusiveGateway':
        if (this.drawing.into(node).length < 2) this.merge(mark);
        return;
      case 'complexGateway':
        this.arriveAtComplex(mark);
        return;
      case 'eventBasedGateway':
        mark.held = true;
        return;
      case 'intermediateCatchEvent':
        if (mark.by !== null && this.drawing.nodeOf(mark.by.source).type === 'eventBasedGateway') this.finish(mark);
        else mark.held = true;
        return;
      case 'intermediateThrowEvent':
      case 'endEvent':
        this.cast(mark);
        return;
      default:
        this.finish(mark);
    }
  }

  private waitingAt(mark: Mark): Mark[] {
    return this.marks.filter((one) => one.node === mark.node && one.inside === mark.inside);
  }

  private open(mark: Mark): void {
    for (const start of this.drawing.startsOf(mark.node)) this.send(start, mark);
  }
  private openTurns(mark: Mark): void {
    const { multiInstance } = mark.node;
    const atOnce = multiInstance === undefined || multiInstance.isSequential ? 1 : Number(multiInstance.loopCardinality);
    for (let turn = 0; turn < atOnce; turn++) this.send(mark.node, mark, null, turn);
  }

  /** Something is done and goes on by all its flows. */
  private finish(mark: Mark): void {
    mark.held = false;
    if (mark.turn !== null || mark.node.multiInstance === undefined) this.remember(mark);
    this.leave(mark, mark.turn === null ? this.drawing.out(mark.node) : []);
  }
  private leave(mark: Mark, flows: readonly FlatFlow[]): void {
    this.drop(mark);
    const isThrow = ({ target }: FlatFlow): boolean => {
      const node = this.drawing.nodeOf(target);
      return (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') && node.eventDefinition !== undefined;
    };
    const sent = flows.map((flow) => ({ flow, mark: this.put(this.drawing.nodeOf(flow.target), mark.inside, flow, null) }));
    for (const one of sent) if (!isThrow(one.flow)) this.queue.push(one.mark);
    for (const one of sent) if (isThrow(one.flow)) this.queue.push(one.mark);
    if (flows.length === 0 && mark.inside !== null) this.emptied(mark.inside, mark);
  }

  /** Something inside a scope, or one of several turns, has gone and sent nothing on. */
  private emptied(around: Mark, last: Mark): void {
    if (around.gone) return;
    const { node } = around;
    if (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') {
      this.undoNext(around);
      return;
    }
    if (last.turn !== null) {
      const next = last.turn + 1;
      const { multiInstance, standardLoop } = node;
      const turns = standardLoop?.loopMaximum ?? Number(multiInstance!.loopCardinality);
      if ((standardLoop !== undefined || multiInstance!.isSequential) && next < turns) this.send(node, around, null, next);
      else if (this.inner(around).length === 0) this.leave(around, this.drawing.out(node));
      return;
    }
    if (this.inner(around).length > 0) return;
    if (node.type === 'process') {
      this.drop(around);
      this.state = 'completed';
    } else this.finish(around);
  }

  // ---- joins that look around

  private mayGo(mark: Mark): boolean {
    const { type } = mark.node;
    if (type !== 'inclusiveGateway' && !(type === 'complexGateway' && mark.settled !== null)) return false;
    if (this.drawing.into(mark.node).length < 2) return false;
    const filled = mark.settled ?? new Set(this.waitingAt(mark).flatMap(({ by }) => by?.id ?? []));
    return !this.marks.some((other) => {
      if (other.inside !== mark.inside || other.node === mark.node) return false;
      const reached = this.drawing.flowsReached(other.node, mark.node);
      return reached.length > 0 && !reached.some((flow) => filled.has(flow));
    });
  }
  private merge(mark: Mark): void {
    const { node } = mark;
    const taken = new Set([mark.by]);
    for (const other of this.waitingAt(mark)) {
      if (taken.has(other.by)) continue;
      taken.add(other.by);
      this.drop(other);
    }
    const open = this.drawing.out(node).filter((flow) => flow.id !== node.default && this.drawing.isOn(flow, this.variables));
    this.leave(mark, open.length > 0 ? open : [this.drawing.defaultOf(node)]);
  }
  private arriveAtComplex(mark: Mark): void {
    if (mark.settled !== null) return;
    const keeper = this.waitingAt(mark).find(({ settled }) => settled !== null);
    if (keeper !== undefined) {
      if (keeper.settled!.has(mark.by!.id)) return;
      keeper.settled!.add(mark.by!.id);
      this.drop(mark);
      return;
    }
    // the models of the comparison fire with the first token
    mark.settled = new Set([mark.by!.id]);
    for (const flow of this.drawing.out(mark.node)) this.send(this.drawing.nodeOf(flow.target), mark.inside, flow);
    if (this.drawing.into(mark.node).length === 1) this.leave(mark, []);
  }
  private reset(keeper: Mark): void {
    const next = this.waitingAt(keeper).find((one) => one !== keeper);
    this.leave(keeper, []);
    if (next !== undefined && !next.gone) this.queue.push(next);
  }

  // ---- events

  /** What a mark listens to, handlers inside it before those on its border. */
  private *listens(mark: Mark): Generator<readonly [event: FlatNode, how: 'inside' | 'here' | 'behind' | 'border']> {
    const { node } = mark;
    const isWhole = mark.turn === null && (node.multiInstance ?? node.standardLoop) !== undefined;
    const interrupted = this.inner(mark).some(
      (one) => one.node.triggeredByEvent === true && this.drawing.startsOf(one.node)[0]!.isInterrupting !== false,
    );
    if (!isWhole && !interrupted)
      for (const handler of this.drawing.model.nodes)
        if (handler.parent === node.id && handler.triggeredByEvent === true) yield [this.drawing.startsOf(handler)[0]!, 'inside'];
    if (mark.held && node.type === 'intermediateCatchEvent') yield [node, 'here'];
    if (mark.held && node.type === 'eventBasedGateway')
      for (const flow of this.drawing.out(node)) yield [this.drawing.nodeOf(flow.target), 'behind'];
    if (mark.turn === null)
      for (const event of this.drawing.model.nodes) if (event.attachedToRef === node.id) yield [event, 'border'];
  }
  private happen(mark: Mark, event: FlatNode, how: 'inside' | 'here' | 'behind' | 'border'): void {
    if (how === 'here') this.finish(mark);
    else if (how === 'behind') this.leave(mark, this.drawing.into(event));
    else if (how === 'border') {
      if (event.cancelActivity !== false) this.drop(mark);
      this.send(event, mark.inside);
    } else {
      if (event.isInterrupting !== false) for (const one of this.inner(mark)) this.drop(one);
      this.send(this.drawing.nodeOf(event.parent!), mark);
    }
  }
  private broadcast(name: string): void {
    const hearing = this.marks.map((mark) => ({
      mark,
      events: [...this.listens(mark)].filter(([event]) =>
        this.drawing.parts(event).some((part) => part.type === 'signalEventDefinition' && part.signal === name),
      ),
    }));
    for (const { mark, events } of hearing) for (const [event, how] of events) if (!mark.gone) this.happen(mark, event, how);
  }
  private raise(from: Mark, type: 'errorEventDefinition' | 'escalationEventDefinition', code: string): void {
    let below: Mark | null = null;
    for (let at: Mark | null = from; at !== null; below = at, at = at.inside) {
      const listening = [...this.listens(at)].filter(
        ([event]) => event.parent !== below?.node.id || event.type === 'boundaryEvent',
      );
      for (const place of ['inside', 'border']) {
        const here = listening.filter(
          ([event, how]) => how === place && this.drawing.parts(event).some((part) => part.type === type),
        );
        const catches = (event: FlatNode, wanted: string | undefined): boolean =>
          this.drawing
            .parts(event)
            .some(
              (part) =>
                (part.type === 'errorEventDefinition' && type === part.type && part.errorCode === wanted) ||
                (part.type === 'escalationEventDefinition' && type === part.type && part.escalationCode === wanted),
            );
        const found = here.find(([event]) => catches(event, code)) ?? here.find(([event]) => catches(event, undefined));
        if (found === undefined) continue;
        this.happen(at, found[0], found[1]);
        return;
      }
    }
    if (type !== 'errorEventDefinition') return;
    this.drop(this.marks[0]!);
    this.state = 'failed';
  }

  private cast(mark: Mark): void {
    const [definition] = this.drawing.parts(mark.node);
    switch (definition?.type) {
      case 'signalEventDefinition':
        this.broadcast(definition.signal);
        break;
      case 'escalationEventDefinition':
        this.raise(mark, definition.type, definition.escalationCode!);
        break;
      case 'errorEventDefinition':
        this.raise(mark, definition.type, definition.errorCode!);
        break;
      case 'terminateEventDefinition':
        for (const other of this.inner(mark.inside!)) if (other !== mark) this.drop(other);
        break;
      case 'compensateEventDefinition':
        mark.done = mark.inside!.done;
        mark.inside!.done = [];
        this.undoNext(mark);
        return;
      case 'cancelEventDefinition':
        this.cancel(mark);
        return;
    }
    if (!mark.gone) this.finish(mark);
  }

  // ---- undoing

  private remember(mark: Mark): void {
    const { node, done } = mark;
    const canUndo = this.drawing.handlerOf(node) !== undefined || done.length > 0;
    const isActivity = node.type === 'userTask' || node.type === 'subProcess' || node.type === 'transaction';
    if (!canUndo || !isActivity) return;
    let scope = mark.inside!;
    while (scope.node === node || !['process', 'subProcess', 'transaction'].includes(scope.node.type)) scope = scope.inside!;
    scope.done.push({ node, within: done });
  }
  private undoNext(runner: Mark): void {
    for (let next = runner.done.pop(); next !== undefined; next = runner.done.pop()) {
      const handler = this.drawing.handlerOf(next.node);
      if (handler !== undefined) {
        this.send(handler, runner);
        return;
      }
      runner.done.push(...next.within);
    }
    if (this.drawing.parts(runner.node)[0]?.type === 'cancelEventDefinition') this.leaveTransaction(runner);
    else this.finish(runner);
  }
  private cancel(runner: Mark): void {
    let at = runner;
    const done: Done[] = [];
    while (at.node.type !== 'transaction') {
      const scope = at.inside!;
      for (const other of this.inner(scope)) if (other !== at) this.drop(other);
      done.unshift(...scope.done);
      scope.done = [];
      at = scope;
    }
    runner.done = done;
    this.undoNext(runner);
  }
  private leaveTransaction(runner: Mark): void {
    let transaction = runner;
    while (transaction.node.type !== 'transaction') transaction = transaction.inside!;
    if (transaction.turn !== null) transaction = transaction.inside!;
    const event = this.drawing.model.nodes.find(
      (node) => node.attachedToRef === transaction.node.id && this.drawing.parts(node)[0]?.type === 'cancelEventDefinition',
    )!;
    this.drop(transaction);
    this.send(event, transaction.inside);
  }
}
