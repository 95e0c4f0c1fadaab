import { describe, expect, it } from 'vitest';
import { advance } from '../../advance.js';
import { createWorld } from '../../createWorld.js';
import { createInstance } from '../../instance.js';
import type { ProcessModel } from '../../model/processModel.js';
import { people, process } from '../../testing/index.js';
import type { WorldPerson } from '../../world.js';
import { canAct } from '../ballot/canAct.js';
import { previewRest } from './previewRest.js';
import { previewRoute } from './previewRoute.js';

const person = (id: string, active = true): WorldPerson => ({
  id,
  name: id,
  active,
  department: null,
  manager: null,
  positions: [],
  roles: [],
  absences: [],
});
const world = createWorld({
  version: '1',
  administrator: 'root',
  people: [...['root', 'rep', 'head', 'lara', 'lev', 'boss', 'cfo'].map((id) => person(id)), person('gone', false)],
  departments: [],
  calendar: { timeZone: 'UTC', hours: [[0, 1440]], days: {} },
});
const HOUR = 3_600_000;
const monday = Date.parse('2026-11-23T00:00Z');
const within = (due: string) => ({ deadline: { due, ladder: [] } });
const nobody = (whenEmpty: 'pass' | 'reject') => {
  const { approval } = people(['gone']);
  return { approval: { ...approval, assignment: { ...approval.assignment!, whenEmpty } } };
};

/** head, then legal and finance beside each other, then for large amounts the boss; the archive is told. */
const contract = (): ProcessModel =>
  process('contract')
    .startEvent('start')
    .userTask('head', people(['head'], within('PT8H')))
    .parallelGateway('split')
    .userTask('legal', people(['lara', 'lev'], { ballot: { mode: 'joint' }, ...within('PT4H') }))
    .parallelGateway('join')
    .serviceTask('archive')
    .exclusiveGateway('large', { default: 'large_told' })
    .when('amount > 1000')
    .userTask('boss', people(['boss']))
    .sendTask('told', { copy: people(['cfo']).approval.assignment! })
    .endEvent('end')
    .from('split')
    .userTask('finance', people(['cfo'], within('PT1H')))
    .to('join')
    .flow('large', 'told')
    .model();
const variables = (amount: number) => ({ amount, initiator: { id: 'rep', department: null } });

describe('previewRoute', () => {
  it('goes on as if what it waits for came: a message, or the first of several events', () => {
    const payment = { type: 'messageEventDefinition', message: 'payment', correlationKey: undefined } as const;
    const model = process('ordered')
      .startEvent('start')
      .receiveTask('order', { eventDefinition: payment })
      .eventBasedGateway('which')
      .intermediateCatchEvent('paid', { eventDefinition: payment })
      .userTask('head', people(['head']))
      .endEvent('end')
      .from('which')
      .intermediateCatchEvent('stopped', { eventDefinition: { type: 'signalEventDefinition', signal: 'stop' } })
      .userTask('boss', people(['boss']))
      .to('end')
      .model();

    expect(previewRoute(model, variables(1), 'rep', monday, world).map(({ node }) => node)).toEqual(['head']);
  });

  it('shows all nodes with their people, and when they are due if everybody takes his time', () => {
    const route = previewRoute(contract(), variables(5000), 'rep', monday, world);
    expect(
      route.map(({ node, kind, people: who, begins, due }) => [node, kind, who.map((one) => one.person), begins, due]),
    ).toEqual([
      ['head', 'approval', ['head'], monday, monday + 8 * HOUR],
      ['legal', 'approval', ['lara', 'lev'], monday + 8 * HOUR, monday + 12 * HOUR],
      ['finance', 'approval', ['cfo'], monday + 8 * HOUR, monday + 9 * HOUR],
      ['boss', 'approval', ['boss'], monday + 12 * HOUR, null],
      ['told', 'copy', ['cfo'], monday + 12 * HOUR, null],
    ]);
    expect(route[0]!.trace).toEqual([{ stage: 'rule', rule: 'people', people: ['head'] }]);
  });

  it('follows the data', () => {
    expect(previewRoute(contract(), variables(10), 'rep', monday, world).map(({ node }) => node)).toEqual([
      'head',
      'legal',
      'finance',
      'told',
    ]);
  });

  it('shows what is decided without anybody', () => {
    const model = process('p')
      .startEvent('s')
      .userTask('a', nobody('pass'))
      .userTask('b', nobody('reject'))
      .userTask('c')
      .endEvent('e')
      .model();
    expect(previewRoute(model, variables(1), 'rep', monday, world).map(({ node, kind }) => [node, kind])).toEqual([
      ['a', 'pass'],
      ['b', 'reject'],
    ]);
  });

  it('ends at the initiator where a rejection leads back to him', () => {
    const back = { approval: { ...nobody('reject').approval, onReject: 'initiator' as const } };
    const model = process('p').startEvent('s').userTask('a', back).endEvent('e').model();
    expect(previewRoute(model, variables(1), 'rep', monday, world).map(({ node, kind }) => [node, kind])).toEqual([
      ['a', 'reject'],
      ['s', 'resubmission'],
    ]);
  });

  it('stops where the way goes round in circles, and where it cannot be foreseen', () => {
    const circle = process('p')
      .startEvent('s')
      .exclusiveGateway('g')
      .userTask('a', people(['head']))
      .to('g')
      .model();
    expect(previewRoute(circle, variables(1), 'rep', monday, world).map(({ node }) => node)).toEqual(['a', 'a']);
    const broken = process('p').startEvent('s').exclusiveGateway('g').when('amount').userTask('a').endEvent('e').model();
    expect(previewRoute(broken, variables(1), 'rep', monday, world)).toMatchObject([{ node: 'g', kind: 'incident' }]);
  });

  it('shows a multi-instance activity as one stop, and human work', () => {
    const multiInstance = {
      isSequential: false,
      loopCardinality: '2',
      collection: undefined,
      elementVariable: undefined,
      completionCondition: undefined,
    };
    const model = process('p')
      .startEvent('s')
      .userTask('a', { ...people(['lara']), multiInstance })
      .userTask('b')
      .endEvent('e')
      .model();
    const route = previewRoute(model, variables(1), 'rep', monday, world);
    expect(route.map(({ node, kind, people: who }) => [node, kind, who.length])).toEqual([
      ['a', 'approval', 2],
      ['b', 'human', 0],
    ]);
  });
});

describe('previewRest', () => {
  it('shows where a request stands and what is still to come', () => {
    const model = contract();
    let { instance } = advance(
      model,
      createInstance(model, 'i'),
      { type: 'start', at: monday, by: 'rep', variables: variables(5000) },
      world,
    );
    for (const who of ['head', 'lara']) {
      const token = instance.tokens.find(
        ({ ballot }) => ballot !== undefined && canAct(ballot).some((seat) => seat.person === who),
      )!;
      const act = { act: 'vote', by: who, vote: 'approve' } as const;
      ({ instance } = advance(
        model,
        instance,
        { type: 'act', at: monday + HOUR, by: who, token: token.id, act, variables: {} },
        world,
      ));
    }
    const rest = previewRest(model, instance, monday + 2 * HOUR, world);
    expect(
      rest.map(({ node, current, people: who, due }) => [node, current, who.map((one) => [one.person, one.vote]), due]),
    ).toEqual([
      [
        'legal',
        true,
        [
          ['lara', 'approve'],
          ['lev', undefined],
        ],
        monday + 5 * HOUR,
      ],
      ['finance', true, [['cfo', undefined]], monday + 2 * HOUR],
      ['boss', false, [['boss', undefined]], null],
      ['told', false, [['cfo', undefined]], null],
    ]);
  });

  it('goes on behind a resubmission where the request stands', () => {
    const back = people(['head'], { onReject: 'initiator' });
    const model = process('p').startEvent('s').userTask('a', back).endEvent('e').model();
    const started = advance(
      model,
      createInstance(model, 'i'),
      { type: 'start', at: monday, by: 'rep', variables: variables(1) },
      world,
    );
    const trail = [{ at: monday, by: 'rep', events: started.events }];
    const token = started.instance.tokens.at(-1)!.id;
    const act = { act: 'vote', by: 'head', vote: 'reject' } as const;
    const { instance } = advance(
      model,
      started.instance,
      { type: 'act', at: monday, by: 'head', token, act, variables: {}, trail },
      world,
    );
    expect(previewRest(model, instance, monday, world).map(({ node, kind, current }) => [node, kind, current])).toEqual([
      ['s', 'resubmission', true],
      ['a', 'approval', false],
    ]);
  });
});
