import { createLeasedRunner, type LeasedRunner } from '../runtime/leasedRunner.js';
import { orderRotations } from './orderRotations.js';
import type { RotationContext } from './rotationContext.js';
import type { RotationRow } from './rotationRow.js';
import { rotationStep } from './rotationStep.js';

export interface Rotation {
  readonly runner: LeasedRunner;
  /** Goes on writing by the newest key what older ones have encrypted; the first time it orders what is not ordered yet. */
  runDue(): Promise<void>;
}

export function createRotation(context: RotationContext): Rotation {
  const { records, log } = context;
  const runner = createLeasedRunner<RotationRow>({
    database: records.database,
    clock: records.clock,
    log,
    table: 'key_rotations',
    open: ['records', 'history'],
    step: (row) => rotationStep(context, row),
  });
  let ordered = false;
  return {
    runner,
    async runDue() {
      if (!records.cipher.hasOlder) return;
      if (!ordered) await orderRotations(context);
      ordered = true;
      await runner.runDue();
    },
  };
}
