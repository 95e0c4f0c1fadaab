import { describe, expect, it } from 'vitest';
import { memoryRecords } from './memoryRecords.js';

describe('memoryRecords', () => {
  it('keeps, finds, changes and numbers rows, and knows who may read on', async () => {
    const records = memoryRecords({ 'x:book': 'B1' });
    const { id } = await records.create('x:book', { name: 'A', lent: false });
    expect(await records.find('x:book', { lent: false })).toMatchObject([{ id, name: 'A' }]);
    await records.update('x:book', id, { lent: true });
    expect(await records.find('x:book', { lent: false })).toEqual([]);
    expect(await records.assignSerial('x:book', id)).toBe('B1');
    expect(await records.get('x:book', id)).toMatchObject({ name: 'A', lent: true, no: 'B1' });
    await records.transfer('x:book', id, 'first');
    await records.transfer('x:book', id, 'second', 99);
    expect(await records.get('x:book', id)).toMatchObject({ ownerId: 'second' });
    expect([...records.readers]).toEqual([[`x:book ${id} first`, 99]]);
  });

  it('is empty at first, and says what is missing', async () => {
    const records = memoryRecords();
    expect(records.rows('x:book')).toEqual([]);
    expect(await records.get('x:book', 'b')).toBeUndefined();
    await expect(records.update('x:book', 'b', {})).rejects.toThrow('Expected a record b of x:book, but there is none.');
  });
});
