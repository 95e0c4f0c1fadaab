import { checkLaws, verifyAudit } from '@vermilion/server/testing';
import { expect } from 'vitest';
import type { Place } from './place.js';

/** Every stored instance keeps the laws, and the chain of the audit is whole. */
export async function expectLaws({ inDatabase }: Place): Promise<void> {
  const [violations, { brokenAt }] = await inDatabase(
    async (database) => [await checkLaws(database), await verifyAudit(database)] as const,
  );
  expect(violations).toEqual([]);
  expect(brokenAt).toBeNull();
}
