/** A statement may take so long; then its connection counts as broken. */
export const STATEMENT_MS = 15_000;

/** Gives up waiting with the error of a lost connection: over a cut network an answer may never come. */
export async function withDeadline<T>(answer: Promise<T>, milliseconds: number = STATEMENT_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          Object.assign(new Error(`Expected an answer of the database within ${milliseconds} ms, but none came.`), {
            code: 'ETIMEDOUT',
          }),
        ),
      milliseconds,
    );
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
