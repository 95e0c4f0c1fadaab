import { hash, verify } from '@node-rs/argon2';
import { HttpError } from '../http/httpError.js';

/** The library's own enum cannot be imported under isolated modules. */
const ARGON2ID = 2;
/** OWASP's parameters for argon2id. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const MOST_WAITING = 100;

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for a person who does not exist (`stored` null) as for a wrong password. */
  verify(stored: string | null, password: string): Promise<boolean>;
}

/** Hashing is dear on purpose: a few at a time, and a bounded queue, so that a storm of sign-ins does not starve the rest. */
export function createPasswords(): Passwords {
  const decoy = hash('nobody has this password', OPTIONS);
  let running = 0;
  const waiting: (() => void)[] = [];

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= AT_ONCE) {
      if (waiting.length >= MOST_WAITING) throw busy();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running++;
    }
    try {
      return await work();
    } finally {
      // The place passes on to whoever waits longest.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }
  return {
    hash: (password) => inTurn(() => hash(password, OPTIONS)),
    verify: (stored, password) =>
      inTurn(async () => {
        const matches = await verify(stored ?? (await decoy), password);
        return matches && stored !== null;
      }),
  };
}

const busy = () =>
  new HttpError(
    503,
    'busy',
    { zh: '登录人数过多，请稍后再试。', en: 'Too many people are signing in. Please try again shortly.' },
    { headers: { 'Retry-After': '5' } },
  );
