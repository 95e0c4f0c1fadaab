import { expect, test } from 'vitest';
import { freePlace, inReadingOrder, nudge, settlePlaces, swapPlaces } from './settlePlaces.js';

test('what lies under another goes below it, and gaps above close', () => {
  expect(settlePlaces({ a: [0, 0, 8, 4], b: [4, 2, 8, 4], c: [16, 9, 8, 2] })).toEqual({
    a: [0, 0, 8, 4],
    b: [4, 4, 8, 4],
    c: [16, 0, 8, 2],
  });
});

test('the one that was moved keeps its row against those that are there', () => {
  expect(settlePlaces({ a: [0, 0, 8, 4], b: [0, 0, 8, 2] }, 'b')).toEqual({ b: [0, 0, 8, 2], a: [0, 2, 8, 4] });
});

test('by the keyboard a widget goes left, right, up, down, and never beyond the grid', () => {
  const places = { a: [0, 0, 8, 4], b: [0, 4, 8, 2] } as const;
  expect(nudge(places, 'a', { move: [1, 0] })['a']).toEqual([1, 0, 8, 4]);
  expect(nudge(places, 'a', { move: [-1, 0] })['a']).toEqual([0, 0, 8, 4]);
  expect(nudge(places, 'a', { move: [0, 1] })).toEqual({ b: [0, 0, 8, 2], a: [0, 2, 8, 4] });
  expect(nudge(places, 'b', { move: [0, -4] })).toEqual({ b: [0, 0, 8, 2], a: [0, 2, 8, 4] });
  expect(nudge(places, 'a', { move: [99, 0] })['a']).toEqual([16, 0, 8, 4]);
});

test('by the keyboard a widget grows and shrinks, and the others make room', () => {
  const places = { a: [0, 0, 8, 4], b: [8, 0, 16, 4] } as const;
  expect(nudge(places, 'a', { grow: [1, 1] })).toEqual({ a: [0, 0, 9, 5], b: [8, 5, 16, 4] });
  expect(nudge(places, 'b', { grow: [1, 0] })['b']).toEqual([8, 0, 16, 4]);
  expect(nudge(places, 'a', { grow: [-9, -9] })['a']).toEqual([0, 0, 2, 2]);
});

test('neighbors in the order of reading change places', () => {
  const places = { b: [8, 0, 16, 4], a: [0, 0, 8, 4], c: [0, 4, 24, 6] } as const;
  expect(inReadingOrder(places)).toEqual(['a', 'b', 'c']);
  expect(swapPlaces(places, 'c', -1)).toMatchObject({ c: [8, 0, 16, 4], b: [0, 4, 24, 6] });
  expect(swapPlaces(places, 'a', -1)).toBe(places);
});

test('a new widget comes where there is room, else below all', () => {
  expect(freePlace({}, [8, 4])).toEqual([0, 0, 8, 4]);
  expect(freePlace({ a: [0, 0, 8, 4] }, [8, 4])).toEqual([8, 0, 8, 4]);
  expect(freePlace({ a: [0, 0, 20, 4] }, [8, 4])).toEqual([0, 4, 8, 4]);
  expect(freePlace({ a: [0, 0, 24, 4], b: [12, 4, 12, 2] }, [8, 4])).toEqual([0, 4, 8, 4]);
});
