import type { HandlerContext } from '@vermilion/plugin-kit';
import { memoryRecords } from '@vermilion/plugin-kit/testing';
import { describe, expect, it } from 'vitest';
import { beginLeaving } from './beginLeaving.js';
import { bookLeave } from './bookLeave.js';
import { checkBalance } from './checkBalance.js';
import { endEmployment } from './endEmployment.js';
import { workingDays } from '../calendar/workingDays.js';
import { regularize } from './regularize.js';

const now = Date.UTC(2026, 10, 23, 2);
type Form = HandlerContext['request']['form'];
const about = (entity: string, form: Form): HandlerContext['request'] => ({
  id: 'R',
  flow: 'hr:some',
  initiator: 'P',
  record: { entity, id: 'X' },
  form: { employee: 'E', ...form },
});

function given(fields: Form = {}) {
  const records = memoryRecords();
  records.put('hr:employee', { id: 'E', annualLeft: '3.5', annualTaken: '1.5', status: 'active', ...fields });
  return records;
}

describe('checkBalance', () => {
  it.each([
    [{ type: 'annual', days: '3.5' }, true],
    [{ type: 'annual', days: '4.0' }, false],
    [{ type: 'sick', days: '40.0' }, true],
  ])('of %j says %s', async (form, balanceOk) => {
    expect(await checkBalance.run({ records: given(), now, request: about('hr:leave', form) })).toEqual({ balanceOk });
  });

  it('has nothing for a file without a balance', async () => {
    const request = about('hr:leave', { type: 'annual', days: '0.5' });
    expect(await checkBalance.run({ records: given({ annualLeft: null }), now, request })).toEqual({ balanceOk: false });
  });
});

describe('bookLeave', () => {
  const friday = { startDate: '2026-11-20', endDate: '2026-11-23' };
  it('takes annual leave from the balance and marks the working days', async () => {
    const records = given();
    records.put('hr:attendance', { id: 'A', employee: 'E', day: '2026-11-20', result: 'normal' });
    await bookLeave.run({ records, now, request: about('hr:leave', { type: 'annual', days: '2.0', ...friday }) });
    expect(await records.get('hr:employee', 'E')).toMatchObject({ annualTaken: '3.5' });
    expect(records.rows('hr:attendance').map(({ day, result }) => [day, result])).toEqual([
      ['2026-11-20', 'leave'],
      ['2026-11-23', 'leave'],
    ]);
  });

  it('leaves the balance alone for other leave', async () => {
    const records = given();
    await bookLeave.run({ records, now, request: about('hr:leave', { type: 'personal', days: '2.0', ...friday }) });
    expect(await records.get('hr:employee', 'E')).toMatchObject({ annualTaken: '1.5' });
  });

  it('knows working days around public holidays', () =>
    expect(workingDays('2026-09-30', '2026-10-10')).toEqual(['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10']));
});

describe('the file of an employee', () => {
  it('says when somebody is regular, with the score kept', async () => {
    const records = given({ status: 'probation' });
    records.put('hr:regularization', { id: 'X', score: null });
    const request = about('hr:regularization', { score: '85.00', suggestedDate: '2026-12-01' });
    await regularize.run({ records, now, request });
    expect(await records.get('hr:employee', 'E')).toMatchObject({ status: 'active', regularDate: '2026-12-01' });
    expect(await records.get('hr:regularization', 'X')).toMatchObject({ score: '85.00' });
  });

  it('says when somebody is leaving, and has left', async () => {
    const records = given();
    records.put('hr:resignation', { id: 'X', assetsCleared: false, loansCleared: false });
    const request = about('hr:resignation', { lastDay: '2026-12-31' });
    await beginLeaving.run({ records, now, request });
    expect(await records.get('hr:employee', 'E')).toMatchObject({ status: 'leaving' });
    await endEmployment.run({ records, now, request });
    expect(await records.get('hr:employee', 'E')).toMatchObject({ status: 'left', leftDate: '2026-12-31' });
    expect(await records.get('hr:resignation', 'X')).toMatchObject({ assetsCleared: true, loansCleared: true });
  });

  it('is not touched without an application', async () => {
    const request = { ...about('hr:resignation', {}), record: null };
    await expect(endEmployment.run({ records: given(), now, request })).rejects.toMatchObject({ code: 'record_missing' });
  });
});
