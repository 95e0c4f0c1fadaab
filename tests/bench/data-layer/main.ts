import { table } from '../table.js';
import { measureDuplicates } from './figures/duplicates.js';
import { measureExport } from './figures/exporting.js';
import { isReached, type Figure } from './figures/figure.js';
import { measureImport } from './figures/importing.js';
import { measureServing } from './figures/serving.js';
import { readOptions } from './options.js';
import { openStage } from './stage/stage.js';

/** `npm run bench:data`: the figures of the data layer, through the product's own interface, beside the limits of the same run. */
const options = readOptions(process.argv.slice(2));
const stage = await openStage(options.database);
const figures: Figure[] = [];
const measure = async (part: string, work: () => Promise<readonly Figure[]>) => {
  if (!options.only.has(part)) return;
  console.log(`${part} …`);
  for (const figure of await work()) {
    figures.push(figure);
    console.log(`  ${figure.name}: ${shown(figure.measured)} ${figure.unit}; ${figure.note ?? ''}`);
  }
};
const shown = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1));
try {
  await measure('import', () => measureImport(stage, options));
  await measure('duplicates', () => measureDuplicates(stage, options));
  await measure('export', () => measureExport(stage, options));
  await measure('lists', () => measureServing(stage, options));
} catch (error) {
  console.error(stage.product.output());
  throw error;
} finally {
  await stage.close();
}

console.log(
  table([
    [`${options.database}, ${options.records} records`, 'goal', 'measured', 'measured ÷ goal', ''],
    ...figures.map((figure) => [
      figure.name,
      `${figure.atLeast ? '≥' : '≤'} ${figure.goal} ${figure.unit}`,
      `${shown(figure.measured)} ${figure.unit}`,
      figure.goal === 0 ? '' : (figure.measured / figure.goal).toFixed(2),
      isReached(figure) ? 'reached' : 'MISSED',
    ]),
  ]),
);
process.exit(figures.every(isReached) ? 0 : 1);
