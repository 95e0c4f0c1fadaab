import type { Place } from '@vermilion/plugin-kit';

export type Places = Readonly<Record<string, Place>>;

const overlap = ([ax, ay, aw, ah]: Place, [bx, by, bw, bh]: Place) =>
  ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;

/**
 * Places without gaps above and without overlaps: whatever is in the way of another goes below it.
 *
 * @param first keeps its row against those that are there
 */
export function settlePlaces(places: Places, first?: string): Places {
  const order = Object.entries(places).sort(
    ([one, a], [other, b]) => a[1] - b[1] || Number(other === first) - Number(one === first) || a[0] - b[0],
  );
  const settled: [string, Place][] = [];
  for (const [name, [x, from, width, height]] of order) {
    let y = from;
    const isTaken = (row: number) => settled.some(([, other]) => overlap([x, row, width, height], other));
    while (y > 0 && !isTaken(y - 1)) y--;
    while (isTaken(y)) y++;
    settled.push([name, [x, y, width, height]]);
  }
  return Object.fromEntries(settled);
}

const COLUMNS = 24;
const SMALLEST = 2;

/** A widget moved or made larger by cells, within the grid; the others make room. */
export function nudge(places: Places, name: string, { move = [0, 0], grow = [0, 0] }: Nudge): Places {
  const [x, y, width, height] = places[name]!;
  const wide = Math.min(Math.max(width + grow[0], SMALLEST), COLUMNS - x);
  const left = Math.min(Math.max(x + move[0], 0), COLUMNS - wide);
  // A row down is passed only by going below what is there.
  const down = move[1] > 0 ? stepDown(places, name) : y + move[1];
  const place: Place = [left, Math.max(down, 0), wide, Math.max(height + grow[1], SMALLEST)];
  return settlePlaces({ ...places, [name]: place }, name);
}

export interface Nudge {
  readonly move?: readonly [x: number, y: number];
  readonly grow?: readonly [x: number, y: number];
}

/** The row below the next widget that begins under this one. */
function stepDown(places: Places, name: string): number {
  const [x, y, width, height] = places[name]!;
  const below = Object.entries(places)
    .filter(([other, [ox, oy, ow]]) => other !== name && oy >= y + height && ox < x + width && x < ox + ow)
    .map(([, [, oy, , oh]]) => oy + oh);
  return below.length === 0 ? y : Math.min(...below);
}

/** Names in the order of reading. */
export const inReadingOrder = (places: Places): readonly string[] =>
  Object.entries(places)
    .sort(([, a], [, b]) => a[1] - b[1] || a[0] - b[0])
    .map(([name]) => name);

/** A widget and its neighbor in the order of reading change places. */
export function swapPlaces(places: Places, name: string, step: 1 | -1): Places {
  const order = inReadingOrder(places);
  const other = order[order.indexOf(name) + step];
  return other === undefined ? places : { ...places, [name]: places[other]!, [other]: places[name]! };
}

/** The first gap, in the order of reading, in which a widget of this size has room. */
export function freePlace(places: Places, [width, height]: readonly [number, number]): Place {
  const taken = Object.values(places);
  const last = Math.max(0, ...taken.map(([, y, , tall]) => y + tall));
  for (let y = 0; y < last; y++) {
    for (let x = 0; x + width <= COLUMNS; x++) {
      const place: Place = [x, y, width, height];
      // A gap with something below it would push that down.
      if (!taken.some((other) => overlap(place, other)) && !taken.some((other) => overlap([x, y, width, last], other)))
        return place;
    }
  }
  return [0, last, width, height];
}
