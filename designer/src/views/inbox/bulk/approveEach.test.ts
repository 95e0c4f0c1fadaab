import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../api/apiError.js';
import { approveEach, type BulkResult } from './approveEach.js';

const taken = { zh: '已由别人办理。', en: 'Somebody else has decided.' };
const needed = { zh: '请填写法务意见。', en: 'Fill in the legal note.' };

describe('approving several tasks', () => {
  it('gives each a command of its own, in order, and goes on after a refusal', async () => {
    const approved: string[] = [];
    const results = await approveEach(
      ['one', 'two', 'three'],
      async (id) => {
        if (id === 'two') throw new ApiError(409, 'task_closed', taken);
        approved.push(id);
      },
      () => {},
    );
    expect(approved).toEqual(['one', 'three']);
    expect(results).toEqual([
      { id: 'one', state: 'done' },
      { id: 'two', state: 'refused', reason: taken },
      { id: 'three', state: 'done' },
    ]);
  });

  it('says which field is missing', async () => {
    const issue = { id: 'required', field: 'legalNote', message: needed };
    const refuse = () => Promise.reject(new ApiError(422, 'invalid', taken, null, [issue]));
    expect(await approveEach(['one'], refuse, () => {})).toEqual([{ id: 'one', state: 'refused', reason: needed }]);
  });

  it('tells how far it is', async () => {
    const told: BulkResult['state'][][] = [];
    await approveEach(
      ['one', 'two'],
      async () => {},
      (results) => told.push(results.map((each) => each.state)),
    );
    expect(told).toEqual([
      ['running', 'waiting'],
      ['done', 'waiting'],
      ['done', 'running'],
      ['done', 'done'],
    ]);
  });
});
