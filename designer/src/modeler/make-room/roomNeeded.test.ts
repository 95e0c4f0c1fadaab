import { expect, test } from 'vitest';
import { roomNeeded } from './roomNeeded.js';

const box = (x: number, y = 100) => ({ x, y, width: 132, height: 64 });

test('dropped between two nodes that stand close: it moves off the first, the rest moves on', () => {
  expect(roomNeeded(box(0), box(90), box(176))).toEqual({ self: 86, rest: 176 });
});
test('dropped where there is room: nothing moves', () => {
  expect(roomNeeded(box(0), box(200), box(400))).toBeNull();
});
test('only the rest moves if the first is far enough away', () => {
  expect(roomNeeded(box(0), box(200), box(300))).toEqual({ self: 0, rest: 76 });
});
test('nodes below each other, or a flow that leads back, stay', () => {
  expect(roomNeeded(box(0), box(90), box(176, 300))).toBeNull();
  expect(roomNeeded(box(400), box(300), box(0))).toBeNull();
});
