import type { Place, Widget } from '../definition/dashboard.js';
import type { Text } from '../definition/text.js';

/** What a dashboard has room for. */
export const dashboardGrid = { columns: 24, mostWidgets: 24, mostRows: 200 } as const;

/** What is wrong with the places of widgets, by widget. */
export function gridIssues(widgets: Readonly<Record<string, Widget>>): readonly (readonly [widget: string, issue: Text])[] {
  const placed = Object.entries(widgets);
  return placed.flatMap(([name, { place }], at) => [
    ...(isOnGrid(place) ? [] : [[name, OFF_GRID] as const]),
    ...placed
      .slice(at + 1)
      .filter(([, other]) => overlap(place, other.place))
      .map(([other]) => [name, overlapping(other)] as const),
  ]);
}

const { columns, mostRows } = dashboardGrid;
const isOnGrid = ([x, y, width, height]: Place) =>
  x >= 0 && y >= 0 && width >= 1 && height >= 1 && x + width <= columns && y + height <= mostRows;
const OFF_GRID: Text = { zh: `请放在 ${columns} 列的网格内。`, en: `Keep it on the grid of ${columns} columns.` };
const overlapping = (other: string): Text => ({
  zh: `与 ${other} 重叠，请移开。`,
  en: `Move it away from ${other}: they overlap.`,
});

const overlap = ([ax, ay, aw, ah]: Place, [bx, by, bw, bh]: Place) =>
  ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
