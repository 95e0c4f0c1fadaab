import type { Claimed } from '../../runtime/claimRows.js';
import type { Measurement } from '../measure/measurement.js';

/** A row of `quality_runs`. */
export interface QualityRunRow extends Claimed {
  readonly entity: string;
  readonly state: 'measuring' | 'done' | 'failed';
  readonly result: string;
  readonly done_id: string | null;
  readonly created_at: number;
  readonly finished_at: number | null;
}

export const measurementOf = ({ result }: Pick<QualityRunRow, 'result'>): Measurement => JSON.parse(result) as Measurement;
