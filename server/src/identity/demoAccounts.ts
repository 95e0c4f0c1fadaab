import { z } from 'zod';
import type { Database } from '../database/database.js';

export const demoAccountSchema = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  role: z.object({ zh: z.string(), en: z.string() }),
});
export type DemoAccount = z.output<typeof demoAccountSchema>;

/** The accounts of a demo; undefined on a system that began without demo data. */
export async function demoAccounts(database: Database): Promise<DemoAccount[] | undefined> {
  const [row] = await database.read<{ value: string }>("SELECT value FROM settings WHERE name = 'demo'");
  return row && z.array(demoAccountSchema).parse(JSON.parse(row.value));
}
