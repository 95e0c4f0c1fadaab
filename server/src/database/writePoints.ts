/** Stands around every statement that writes, and around every COMMIT. */
export interface WritePoints {
  around<T>(send: () => Promise<T>): Promise<T>;
}

export const noWritePoints: WritePoints = { around: (send) => send() };

/** Moments of one write: before it is sent, sent but not answered, answered. */
const MOMENTS = 3;

export interface KillOptions {
  readonly kill?: () => void;
  /** Writes before it is true are not counted. */
  readonly armed?: () => boolean;
}

/**
 * For fault tests: the process kills itself at the n-th moment of writing (n = 1, 2, …), so that a loop over n crashes it
 * before, during and after every single statement and COMMIT.
 */
export function killAt(
  n: number,
  { kill = () => process.kill(process.pid, 'SIGKILL'), armed = () => true }: KillOptions = {},
): WritePoints {
  let passed = 0;
  return {
    async around(send) {
      if (!armed()) return send();
      const moment = n - passed;
      passed += MOMENTS;
      if (moment === 1) kill();
      const answer = send();
      if (moment === 2) {
        answer.catch(() => undefined);
        // Long enough for the statement to be on its way (or, on SQLite, done), too short for the answer of a server.
        await new Promise((resolve) => setImmediate(resolve));
        kill();
      }
      try {
        return await answer;
      } finally {
        if (moment === 3) kill();
      }
    },
  };
}

/** False until the process gets the signal, which it confirms on stderr; without a signal, true from the start. */
export function armedBy(signal: NodeJS.Signals | undefined): () => boolean {
  let armed = signal === undefined;
  if (signal !== undefined) {
    process.once(signal, () => {
      armed = true;
      process.stderr.write(`armed by ${signal}\n`);
    });
  }
  return () => armed;
}
