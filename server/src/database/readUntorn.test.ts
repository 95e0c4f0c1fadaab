import { expect, it } from 'vitest';
import { readUntorn } from './readUntorn.js';

/** Something that is written in two places, and read from both with a pause in between. */
function twoPlaces(writes: number) {
  const places = { first: 0, second: 0, revision: 0 };
  const readings = { count: 0 };
  async function read() {
    readings.count++;
    const { first } = places;
    if (writes-- > 0) {
      places.first++;
      places.second++;
      places.revision++;
    }
    return { first, second: places.second };
  }
  return { read, revision: () => Promise.resolve(places.revision), readings };
}

it('reads once what nobody writes', async () => {
  const { read, revision, readings } = twoPlaces(0);
  expect(await readUntorn(revision, read)).toEqual({ first: 0, second: 0 });
  expect(readings.count).toBe(1);
});

it('reads again what was written in between', async () => {
  const { read, revision, readings } = twoPlaces(2);
  expect(await readUntorn(revision, read)).toEqual({ first: 2, second: 2 });
  expect(readings.count).toBe(3);
});

it('gives up in the end on what never rests', async () => {
  const { read, revision, readings } = twoPlaces(Infinity);
  await readUntorn(revision, read);
  expect(readings.count).toBe(5);
});
