import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const owner = desk.person('sales').id;
const paid = { check: { refundable: true, customerOwner: owner } };
const ask = (refundAmount: number) => desk.begin('refundApproval', { refundAmount }, 'service');

describe('the refund approval', () => {
  it.each([
    [999.99, ['check', 'svc', 'pay']],
    [1_000, ['check', 'svc', 'sale', 'fin', 'pay']],
    [49_999.99, ['check', 'svc', 'sale', 'fin', 'pay']],
    [50_000, ['check', 'svc', 'sale', 'fin', 'gm', 'pay']],
  ])('over %d goes by %j', (amount, nodes) => {
    const story = ask(amount);
    expect(desk.walk(story, paid)).toEqual(nodes);
    expect(story.instance.state).toBe('completed');
    expect(desk.outcome(story)).toBe('approved');
  });

  it('is refused by itself beyond what was paid', () => {
    const story = ask(5_000).complete('check', { refundable: false, customerOwner: owner });
    expect(story.path().slice(-2)).toEqual(['refuse', 'refused']);
    expect(desk.outcome(story)).toBe('rejected');
    expect(story.instance.state).toBe('completed');
  });

  it('asks whoever owns the customer, and takes two days of silence for a yes', () => {
    const story = ask(5_000).complete('check', paid.check);
    desk.approve(story, 'svc', desk.openFor(story, 'svc')[0]!);
    expect(desk.openFor(story, 'sale')).toEqual(['sales']);
    story.trigger('sale', 'step1');
    expect(story.effectsOf('notify')).toMatchObject([{ event: 'remind', people: [owner] }]);
    story.trigger('sale', 'step2');
    expect(desk.openFor(story, 'fin')).toEqual(['finance']);
  });

  it('comes back from finance, to the requester or to the head of service; ends with the general manager', () => {
    const atFinance = () => {
      const story = ask(60_000).complete('check', paid.check);
      desk.approve(story, 'svc', desk.openFor(story, 'svc')[0]!);
      return desk.approve(story, 'sale', 'sales');
    };
    expect(desk.reject(atFinance(), 'fin', 'finance').places()).toEqual(['start held']);
    expect(desk.sendBack(atFinance(), 'fin', 'svc', 'finance').places()).toEqual(['svc held']);
    const story = desk.approve(atFinance(), 'fin', 'finance');
    expect(desk.reject(story, 'gm', 'gm').instance.state).toBe('rejected');
  });
});
