import type { EventDefinition } from '../../model/eventDefinition.js';
import type { Flat, FlatModel } from '../../model/flatModel.js';
import { process, type NodeOptions, type ProcessBuilder } from '../processBuilder.js';
import type { Handler, WideBlock } from './wideBlock.js';

/** How many variables `c0`, `c1`, … conditions look at. */
export const CONDITIONS = 4;

/** Makes a model of a block, between a start and an end. */
export function buildWideModel(block: WideBlock): FlatModel {
  const builder = process('wide').startEvent('start');
  new Building(builder).build(block, false);
  return builder.endEvent('end').flat();
}

class Building {
  private count = 0;

  constructor(private readonly builder: ProcessBuilder) {}

  /** `cancellable`: inside a transaction. */
  build(block: WideBlock, cancellable: boolean): void {
    const { builder } = this;
    switch (block.kind) {
      case 'work': {
        const id = this.id('work');
        builder.userTask(id, repeat(block.repeat));
        this.handlers(id, block.handlers);
        if (block.undo) builder.undoneBy(id, `${id}_undo`);
        builder.from(id);
        return;
      }
      case 'seq':
        for (const part of block.of) this.build(part, cancellable);
        return;
      case 'xor':
        this.split('exclusiveGateway', 'exclusiveGateway', block.of, cancellable);
        return;
      case 'and':
        this.split('parallelGateway', 'parallelGateway', block.of, cancellable);
        return;
      case 'or':
        this.split('inclusiveGateway', 'inclusiveGateway', block.of, cancellable);
        return;
      case 'complex':
        this.split('parallelGateway', 'complexGateway', block.of, cancellable);
        return;
      case 'choice':
        this.choice(block.of, cancellable);
        return;
      case 'loop':
        this.loop(block.of[0]!, cancellable);
        return;
      case 'sub':
      case 'transaction':
        this.scope(block, cancellable);
        return;
      case 'throw':
        builder.intermediateThrowEvent(this.id('throw'), { eventDefinition: thrown(block.what, block.name) });
        return;
      case 'catch':
        builder.intermediateCatchEvent(this.id('catch'), {
          eventDefinition: caught({ kind: block.what, name: block.name, interrupting: true }),
        });
        return;
      case 'leave':
        this.leave(block.how === 'cancel' && !cancellable ? 'terminate' : block.how, block.name);
    }
  }

  private split(
    type: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway',
    joinType: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'complexGateway',
    of: readonly WideBlock[],
    cancellable: boolean,
  ): void {
    const { builder } = this;
    const gate = this.id('split');
    const join = `${gate}_join`;
    const first = `${gate}_first`;
    builder[type](gate, type === 'parallelGateway' ? {} : { default: `${gate}_${first}` });
    of.forEach((part, n) => {
      builder.from(gate);
      if (n > 0 && type !== 'parallelGateway') builder.when(`c${(this.count + n) % CONDITIONS} = 1`);
      builder.task(n === 0 ? first : this.id('way'));
      this.build(part, cancellable);
      if (n > 0) builder.to(join);
      else builder[joinType](join, joinType === 'complexGateway' ? { activationCondition: 'activationCount >= 1' } : {});
    });
    builder.from(join);
  }

  private choice(of: readonly WideBlock[], cancellable: boolean): void {
    const { builder } = this;
    const gate = this.id('choice');
    const join = `${gate}_join`;
    builder.eventBasedGateway(gate);
    of.forEach((part, n) => {
      const kind = n === 0 ? 'message' : 'signal';
      builder.from(gate).intermediateCatchEvent(`${gate}_event${n}`, {
        eventDefinition: caught({ kind, name: n === 2 ? 1 : 0, interrupting: true }),
      });
      this.build(part, cancellable);
      if (n > 0) builder.to(join);
      else builder.exclusiveGateway(join);
    });
    builder.from(join);
  }

  /** Rests in each turn. */
  private loop(part: WideBlock, cancellable: boolean): void {
    const { builder } = this;
    const head = this.id('loop');
    builder.exclusiveGateway(head).userTask(`${head}_rest`);
    this.build(part, cancellable);
    builder.exclusiveGateway(`${head}_again`, { default: `${head}_again_${head}_out` }).task(`${head}_out`);
    builder
      .from(`${head}_again`)
      .when(`c${this.count % CONDITIONS} = 1`)
      .to(head);
    builder.from(`${head}_out`);
  }

  private scope(
    { kind, of, handlers, inside, repeat: times }: Extract<WideBlock, { kind: 'sub' | 'transaction' }>,
    cancellable: boolean,
  ): void {
    const { builder } = this;
    const id = this.id(kind);
    builder[kind === 'sub' ? 'subProcess' : 'transaction'](
      id,
      (within) => {
        within.startEvent(`${id}_start`);
        this.build(of[0]!, cancellable || kind === 'transaction');
        within.endEvent(`${id}_end`);
        distinct(inside).forEach((handler, n) =>
          within.eventSubProcess(`${id}_handler${n}`, (h) => {
            const isInterrupting = handler.interrupting || handler.kind === 'error';
            h.startEvent(`${id}_upon${n}`, { eventDefinition: caught(handler), isInterrupting })
              .userTask(`${id}_handle${n}`)
              .endEvent(`${id}_handled${n}`);
          }),
        );
      },
      repeat(times),
    );
    this.handlers(id, handlers);
    if (kind === 'transaction') {
      builder
        .boundaryEvent(`${id}_cancelled`, id, { eventDefinition: { type: 'cancelEventDefinition' } })
        .userTask(`${id}_sorry`)
        .endEvent(`${id}_over`);
    }
    builder.from(id);
  }

  private handlers(host: string, all: readonly Handler[]): void {
    distinct(all).forEach((handler, n) => {
      const cancelActivity = handler.interrupting || handler.kind === 'error';
      this.builder
        .boundaryEvent(`${host}_on${n}`, host, { eventDefinition: caught(handler), cancelActivity })
        .userTask(`${host}_then${n}`)
        .endEvent(`${host}_done${n}`);
    });
    this.builder.from(host);
  }

  private leave(how: 'error' | 'terminate' | 'cancel' | 'escalation', name: 0 | 1): void {
    const { builder } = this;
    const gate = this.id('leave');
    builder.exclusiveGateway(gate, { default: `${gate}_${gate}_stay` }).when(`c${this.count % CONDITIONS} = 1`);
    builder.endEvent(`${gate}_end`, {
      eventDefinition: how === 'terminate' || how === 'cancel' ? { type: `${how}EventDefinition` } : thrown(how, name),
    });
    builder.from(gate).task(`${gate}_stay`);
  }

  private id(kind: string): string {
    return `${kind}${this.count++}`;
  }
}

/** Two events in one place that catch the same would leave open which of them does. */
function distinct(handlers: readonly Handler[]): readonly Handler[] {
  return handlers.filter((one, n) => handlers.findIndex((other) => other.kind === one.kind) === n);
}

function repeat(times: number): NodeOptions {
  if (times === 0) return {};
  if (times === 9) return { standardLoop: { testBefore: false, loopMaximum: 2, loopCondition: undefined } };
  return {
    multiInstance: {
      isSequential: times < 0,
      loopCardinality: `${Math.abs(times)}`,
      collection: undefined,
      elementVariable: undefined,
      completionCondition: undefined,
    },
  };
}

function caught({ kind, name }: Handler): Flat<EventDefinition> {
  const code = name === 2 ? undefined : `${kind}${name}`;
  switch (kind) {
    case 'message':
      return { type: 'messageEventDefinition', message: code ?? 'message0', correlationKey: undefined };
    case 'signal':
      return { type: 'signalEventDefinition', signal: code ?? 'signal0' };
    case 'error':
      return { type: 'errorEventDefinition', errorCode: code };
    case 'escalation':
      return { type: 'escalationEventDefinition', escalationCode: code };
  }
}

function thrown(what: 'signal' | 'escalation' | 'compensate' | 'error', name: 0 | 1): Flat<EventDefinition> {
  if (what === 'compensate') return { type: 'compensateEventDefinition', activityRef: undefined, waitForCompletion: true };
  return caught({ kind: what, name, interrupting: true });
}
