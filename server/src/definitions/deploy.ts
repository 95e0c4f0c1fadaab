import { createHash } from 'node:crypto';
import { compile, toFlat, type CompileResult } from '@vermilion/engine';
import type { Transaction } from '../database/database.js';
import { newId } from '../database/newId.js';
import { unserved } from './unserved.js';

export interface Deployment {
  readonly flow: string;
  readonly xml: string;
  readonly note: string;
  /** Null: a plugin. */
  readonly by: string | null;
  readonly at: number;
}

export const contentHash = (xml: string): string => createHash('sha256').update(xml).digest('hex');

/** Stores the next version of a flow with its compiled model; the diagram must have no errors. Answers the version. */
export async function deploy(tx: Transaction, { flow, xml, note, by, at }: Deployment): Promise<number> {
  const [last] = await tx.query<{ version: number | null }>(
    'SELECT MAX(version) AS version FROM definitions WHERE flow_key = ?',
    [flow],
  );
  const version = (last?.version ?? 0) + 1;
  const model = firstModel(compile(xml, { version }));
  await tx.insert('definitions', [
    {
      id: newId(at),
      flow_key: flow,
      version,
      hash: contentHash(xml),
      xml,
      model: JSON.stringify(toFlat(model)),
      note,
      published_at: at,
      published_by: by,
    },
  ]);
  return version;
}

function firstModel({ models, problems }: CompileResult) {
  const [model] = models;
  const missing = model ? unserved(model) : [];
  if (model && missing.length === 0) return model;
  const errors = [...problems, ...missing]
    .filter((problem) => problem.severity === 'error')
    .map(({ element, message }) => `${element ?? ''} ${message.en}`);
  throw new Error(`Expected a diagram without errors, but: ${errors.join('; ')}`);
}
