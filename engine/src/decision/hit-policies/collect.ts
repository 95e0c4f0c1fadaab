import { compare } from '../../expression/compare.js';
import { DecisionFailed } from '../decisionFailed.js';
import type { HitPolicy } from './hitPolicy.js';
import { resultsOf } from './resultsOf.js';

type Aggregate = (values: readonly unknown[]) => unknown;

const best =
  (sign: 1 | -1): Aggregate =>
  (values) =>
    values.length === 0 ? null : values.reduce((held, value) => ((compare(value, held) ?? 0) * sign > 0 ? value : held));

/** Sums have no value where there is nothing, or something else than numbers, to add up. */
const aggregates: Readonly<Record<string, Aggregate>> = {
  SUM: (values) =>
    values.length > 0 && values.every((value) => typeof value === 'number')
      ? values.reduce((total, value) => total + value, 0)
      : null,
  COUNT: (values) => values.length,
  MIN: best(-1),
  MAX: best(1),
};

/** All values, in no promised order, or what an aggregator makes of them. */
export const collect: HitPolicy = (table) => {
  const { aggregation } = table;
  const values = resultsOf(table.hits, table);
  if (aggregation === undefined) return values;
  const aggregate = Object.hasOwn(aggregates, aggregation) ? aggregates[aggregation] : undefined;
  if (aggregate === undefined || table.outputs.length !== 1)
    throw new DecisionFailed(
      table.table,
      'aggregation',
      `汇总方式“${aggregation}”不可用于这张表`,
      `Expected an aggregator of one output, but "${aggregation}" over ${table.outputs.length} outputs is none`,
    );
  return aggregate(values);
};
