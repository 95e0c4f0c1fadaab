import { StatementTooSlow } from '../errors.js';

/** How each server is told of a limit, and by which error it says that the limit was reached. */
const servers = {
  MariaDB: { error: 1969, limited: (sql: string, ms: number) => `SET STATEMENT max_statement_time = ${ms / 1000} FOR ${sql}` },
  MySQL: { error: 3024, limited: (sql: string, ms: number) => sql.replace(/^SELECT/, `SELECT /*+ MAX_EXECUTION_TIME(${ms}) */`) },
} as const;

/**
 * Has the server itself end a SELECT after a while.
 *
 * @throws {StatementTooSlow} if it did; otherwise whatever `ask` throws.
 */
export async function withTimeLimit<T>(
  server: keyof typeof servers,
  sql: string,
  milliseconds: number,
  ask: (sql: string) => Promise<T>,
): Promise<T> {
  const { error, limited } = servers[server];
  try {
    return await ask(limited(sql, milliseconds));
  } catch (cause) {
    if ((cause as { readonly errno?: unknown }).errno !== error) throw cause;
    throw new StatementTooSlow(milliseconds, cause);
  }
}
