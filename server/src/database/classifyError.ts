/** What an error of a driver means for the unit of work that met it. */
export type ErrorClass = 'transient' | 'connection' | 'unique' | 'other';

/** Deadlock, lock time-out, record changed, read-only or failing over, not ready, too many connections: try again. */
const TRANSIENT_NUMBERS = new Set([1213, 1205, 1020, 1180, 1047, 1053, 1290, 1792, 1836, 1040, 1203]);
const CONNECTION_CODES = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const CONNECTION_NUMBERS = new Set([2006, 2013, 1152, 1159, 1161, 4031, 1927]);
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_UNIQUE = new Set([2067, 1555]);
const MYSQL_DUPLICATE = 1062;

/** Fields in which mysql2 and the SQLite binding say what went wrong. */
interface DriverError {
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly errcode?: unknown;
  readonly message?: string;
  readonly driverError?: unknown;
  readonly fatal?: unknown;
}

export function classifyError(error: unknown): ErrorClass {
  const { code, errno, errcode, message, fatal } = driverErrorOf(error);
  if (errno === MYSQL_DUPLICATE || (typeof errcode === 'number' && SQLITE_UNIQUE.has(errcode))) return 'unique';
  if (typeof errno === 'number' && TRANSIENT_NUMBERS.has(errno)) return 'transient';
  if (typeof errcode === 'number' && [SQLITE_BUSY, SQLITE_LOCKED].includes(errcode & 0xff)) return 'transient';
  if (typeof errno === 'number' && CONNECTION_NUMBERS.has(errno)) return 'connection';
  if (typeof code === 'string' && CONNECTION_CODES.has(code)) return 'connection';
  if (fatal === true || /closed state|Pool is closed|Queue limit reached|timed? ?out/i.test(message ?? '')) return 'connection';
  return 'other';
}

/** Name of the key that a unique violation speaks of, as well as the driver tells it. */
export function violatedKey(error: unknown): string {
  const message = driverErrorOf(error).message ?? '';
  return (
    (/for key '(?:[^'.]+\.)?([^']+)'/.exec(message) ?? /UNIQUE constraint failed: (.+)$/.exec(message))?.[1] ?? 'a unique key'
  );
}

function driverErrorOf(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  const own = error as DriverError;
  return typeof own.driverError === 'object' && own.driverError !== null ? (own.driverError as DriverError) : own;
}
