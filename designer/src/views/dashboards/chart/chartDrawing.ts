import type { ChartColors } from '../../../components/chart-view/useChartColors.js';
import type { ChartTable } from './chartTable.js';
import type { FigureUnit } from './figureUnit.js';

/** What a chart is drawn with. */
export interface ChartDrawing {
  readonly table: ChartTable;
  readonly colors: ChartColors;
  readonly unit: FigureUnit;
  /** Parts of a whole that are shown by themselves, and the word for all others together. */
  readonly top: number;
  readonly rest: string;
  /** A figure in full, for the hint under the pointer. */
  readonly write: (value: number) => string;
}
