import type { Receiver, ScheduleContext } from '@vermilion/plugin-kit';
import { memoryRecords } from '@vermilion/plugin-kit/testing';
import { describe, expect, it } from 'vitest';
import { lastFollowUp } from './lastFollowUp.js';
import { ownerLeft } from './ownerLeft.js';
import { reclaim } from './reclaim.js';
import { ticketLate } from './ticketLate.js';
import { ticketLimit } from './ticketLimit.js';

const now = Date.UTC(2026, 10, 23, 2);
const day = 86_400_000;
const customer = 'crm:enterpriseCustomer';

/** A customer whose last follow-up, if any, was so many days ago. */
function given(idle: number | undefined, contract?: { readonly endDate: string; readonly status?: string }) {
  const records = memoryRecords();
  const row = records.put(customer, { id: 'C', ownerId: 'P', createdAt: now - 400 * day, inPool: false, lastFollowAt: null });
  if (idle !== undefined) records.put('crm:followUp', { id: 'F', enterprise: 'C', happenedAt: now - idle * day });
  if (contract !== undefined) records.put('crm:contract', { id: 'K', enterprise: 'C', status: 'signed', ...contract });
  const told: (readonly [readonly Receiver[], string])[] = [];
  const context: ScheduleContext = {
    records,
    now,
    today: '2026-11-23',
    people: { isActive: (person) => person === 'P', close: async () => undefined },
    afterWorkingTime: (from, duration) => from + Number(/\d+/.exec(duration)) * 3_600_000,
    draftRequest: async () => false,
    tell: async (receivers, text) => void told.push([receivers, text.zh]),
  };
  const inPool = () => records.rows(customer)[0]!['inPool'];
  return { records, row, context, told, inPool };
}

describe('the reclaim to the pool', () => {
  it.each([
    ['26 days without follow-up do nothing', 26, undefined, false, 0],
    ['27 days warn the owner', 27, undefined, false, 1],
    ['30 days reclaim', 30, undefined, true, 1],
    ['no follow-up at all reclaims an old customer', undefined, undefined, true, 1],
    ['a contract that runs keeps him', 60, { endDate: '2027-01-01' }, false, 0],
    ['one that ended 90 days ago keeps him', 60, { endDate: '2026-08-25' }, false, 0],
    ['one that ended before does not', 60, { endDate: '2026-08-24' }, true, 1],
    ['a draft does not', 60, { endDate: '2027-01-01', status: 'draft' }, true, 1],
  ] as const)('%s', async (_what, idle, contract, pooled, messages) => {
    const { row, context, told, inPool } = given(idle, contract);
    await reclaim.run(context, row);
    expect(inPool()).toBe(pooled);
    expect(told).toHaveLength(messages);
  });

  it('leaves a customer alone who is new', async () => {
    const { row, context, inPool } = given(undefined);
    await reclaim.run(context, { ...row, createdAt: now - 10 * day });
    expect(inPool()).toBe(false);
  });
});

describe('customers of somebody who has left', () => {
  it('wait in the pool, and the leader knows', async () => {
    const { row, context, told, inPool } = given(1);
    await ownerLeft.run(context, row);
    expect(inPool()).toBe(false);
    await ownerLeft.run(context, { ...row, ownerId: 'GONE' });
    expect(inPool()).toBe(true);
    expect(told).toEqual([[['leader'], expect.stringContaining('已离职')]]);
  });
});

describe('the last follow-up', () => {
  it('is the newest', async () => {
    const { records, row, context } = given(3);
    records.put('crm:followUp', { id: 'G', enterprise: 'C', happenedAt: now - day });
    await lastFollowUp.run(context, row);
    expect(records.rows(customer)[0]!['lastFollowAt']).toBe(now - day);
  });
});

describe('a ticket that nobody accepts', () => {
  const ticket = { id: 'T', priority: 'high', status: 'new', createdAt: now - 5 * 3_600_000 };

  it.each([
    ['urgent', 2],
    ['high', 4],
    ['normal', 8],
    ['low', 24],
  ])('has, being %s, %i hours of working time', async (priority, hours) => {
    const { records, context, told } = given(1);
    await ticketLimit.run(context, records.put('crm:ticket', { ...ticket, priority }));
    expect(records.rows('crm:ticket')[0]).toMatchObject({ slaDueAt: ticket.createdAt + hours * 3_600_000 });
    expect(told).toEqual([]);
  });

  it('keeps the limit that it has', async () => {
    const { records, context } = given(1);
    await ticketLimit.run(context, records.put('crm:ticket', { ...ticket, slaDueAt: now }));
    expect(records.rows('crm:ticket')[0]).toMatchObject({ slaDueAt: now });
  });

  it('is told of once its limit has passed', async () => {
    const { context, told } = given(1);
    await ticketLate.run(context, { ...ticket, slaDueAt: now - 3_600_000 });
    expect(told).toEqual([[[{ field: 'handler' }, 'owner', 'leader'], expect.stringContaining('响应时限')]]);
  });

  it('is quiet without a limit, before it, and long after', async () => {
    const { context, told } = given(1);
    await ticketLate.run(context, ticket);
    await ticketLate.run(context, { ...ticket, slaDueAt: now + 1 });
    await ticketLate.run(context, { ...ticket, slaDueAt: now - 8 * day });
    expect(told).toEqual([]);
  });
});
