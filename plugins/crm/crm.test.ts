import { base } from '@vermilion/plugin-base';
import { checkPlugin } from '@vermilion/plugin-kit/testing';
import { expect, it } from 'vitest';
import { desk } from './flows/desk.story.js';
import { crm } from './index.js';

type Variables = Parameters<typeof desk.begin>[1];

const plain = { amount: 120_000, currency: 'CNY', isStandard: true, budgetIn: true, type: 'sale' };
const begin = (flow: string, variables: Variables, by = 'sales') => desk.begin(flow, variables, by);
const { approve, openFor } = desk;
const idOf = (username: string) => desk.person(username).id;

/** Department, legal and general manager approve one after the other; then the contract is archived and finance is told. */
function standard(): void {
  const story = begin('contractApproval', plain);
  expect(openFor(story, 'dept')).toEqual(['manager']);
  approve(story, 'dept', 'manager');
  expect(openFor(story, 'legal')).toEqual(['legal', 'legal2']);
  approve(story, 'legal', 'legal2');
  expect(openFor(story, 'gm')).toEqual(['gm']);
  approve(story, 'gm', 'gm');
  expect(story.effectsOf('callService')).toMatchObject([{ node: 'archive', service: 'crm:archiveContract' }]);
  story.complete('archive', { contractNo: 'HT2026SALES20001' });
  expect(story.effectsOf('notify')).toMatchObject([{ event: 'copy', people: [idOf('finance')] }]);
  expect(story.instance.state).toBe('completed');
}

/** A contract of 300,000 beyond the budget goes to legal and finance at once, then to the director and to the general manager. */
function tiered(): void {
  const story = begin('contractApprovalTiered', { ...plain, amount: 300_000, budgetIn: false });
  approve(story, 'dept', 'manager');
  expect(story.places()).toEqual(expect.arrayContaining(['legal held', 'fin held']));
  approve(story, 'legal', 'legal');
  expect(story.instance.tokens.some(({ at }) => at === 'vp')).toBe(false);
  approve(story, 'fin', 'finance');
  expect(openFor(story, 'vp')).toEqual(['director']);
  approve(story, 'vp', 'director');
  approve(story, 'gm', 'gm');
  approve(story, 'seal', 'seal');
  story.complete('archive');
  expect(story.instance.state).toBe('completed');
}

/** A discount of a quarter needs the manager and the director, and is noted on the draft. */
function discount(): void {
  expect(desk.walk(begin('discountApproval', { discountRate: 75, grossMargin: 20 }))).toEqual(['mgr', 'dir', 'grant']);
}

/** A colleague takes a customer over. */
function transfer(): void {
  const receiver = desk.person(desk.memberOf('SALES-2'));
  const story = begin('customerTransfer', { receiver: receiver.id, receiverDepartment: receiver.departmentId });
  expect(desk.walk(story)).toEqual(['recv', 'mgr', 'apply']);
}

/** Somebody gets 20,000 back. */
function refund(): void {
  const story = begin('refundApproval', { refundAmount: 20_000 }, 'service');
  const check = { refundable: true, customerOwner: idOf('sales') };
  expect(desk.walk(story, { check })).toEqual(['check', 'svc', 'sale', 'fin', 'pay']);
}

it('is sound', () =>
  checkPlugin(crm, {
    needs: [base],
    stories: {
      contractApproval: standard,
      contractApprovalTiered: tiered,
      discountApproval: discount,
      customerTransfer: transfer,
      refundApproval: refund,
    },
  }));

it('goes to the superior when a manager asks for himself', () => {
  expect(openFor(begin('contractApproval', plain, 'manager'), 'dept')).toEqual(['director']);
});

it('comes back to the requester when the department says no, and starts anew when sent again', () => {
  const story = begin('contractApproval', plain).vote('dept', idOf('manager'), 'reject');
  expect(story.places()).toEqual(['start held']);
  expect(story.effectsOf('openTask')).toMatchObject([{ kind: 'resubmission', person: idOf('sales') }]);
  story.complete('start', { amount: 100_000 }, idOf('sales'));
  expect(story.places()).toEqual(['dept held']);
  expect(story.variables).toMatchObject({ amount: 100_000 });
});

it('ends when the general manager says no', () => {
  const story = begin('contractApproval', plain);
  approve(story, 'dept', 'manager');
  approve(story, 'legal', 'legal');
  expect(story.vote('gm', idOf('gm'), 'reject').instance.state).toBe('rejected');
});

it('can be sent back to the department by legal', () => {
  const story = begin('contractApproval', plain);
  approve(story, 'dept', 'manager');
  const returner = story.token('legal').id;
  story.do({ type: 'rewind', to: [{ node: 'dept' }], mode: 'rewalk', returner }, idOf('legal'));
  expect(story.places()).toEqual(['dept held']);
});

it('reminds after one working day and goes to the superior after two', () => {
  const story = begin('contractApproval', plain);
  expect(
    story.effectsOf('setTimer').map(({ timer, due }) => [timer, new Date(due + 8 * 3_600_000).toISOString().slice(0, 16)]),
  ).toEqual([
    ['step1', '2026-11-24T09:31'],
    ['step2', '2026-11-25T09:31'],
  ]);
  expect(story.trigger('dept', 'step1').effectsOf('notify')).toMatchObject([{ event: 'remind', people: [idOf('manager')] }]);
  story.trigger('dept', 'step2');
  expect(openFor(story, 'dept')).toEqual(['director']);
});

it('adds the head of legal after four working days, and copies the sales leaders when the general manager is late', () => {
  const story = begin('contractApproval', plain);
  approve(story, 'dept', 'manager');
  story.trigger('legal', 'step2');
  expect(openFor(story, 'legal')).toEqual(expect.arrayContaining(['legal', 'legal2', 'legalmanager']));
  approve(story, 'legal', 'legal');
  expect(story.trigger('gm', 'step2').effectsOf('notify')).toMatchObject([
    { event: 'copy', people: [idOf('manager'), idOf('director')] },
  ]);
  expect(story.places()).toEqual(['gm held']);
});

it.each([
  [{ amount: 49_999.99 }, ['dept', 'seal']],
  [{ amount: 50_000 }, ['dept', 'legal', 'seal']],
  [{ amount: 1_000, isStandard: false }, ['dept', 'legal', 'seal']],
  [{ amount: 1_000, budgetIn: false }, ['dept', 'fin', 'gm', 'seal']],
  [{ amount: 60_000, currency: 'USD' }, ['dept', 'legal', 'fin', 'seal']],
  [{ amount: 200_000 }, ['dept', 'legal', 'fin', 'vp', 'seal']],
  [{ amount: 500_000 }, ['dept', 'legal', 'fin', 'gm', 'seal']],
])('asks for %j: %j', (special, nodes) => {
  const story = begin('contractApprovalTiered', { ...plain, ...special });
  expect(desk.walk(story)).toEqual([...nodes, 'archive']);
});
