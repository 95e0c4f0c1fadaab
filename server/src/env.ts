import { resolve } from 'node:path';
import { z } from 'zod';
import { SERVICE_NAMES, type ServiceName } from './runtime/nodes/serviceName.js';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const services = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(z.enum(SERVICE_NAMES, { error: `must name some of ${SERVICE_NAMES.join(', ')}, separated by commas` })))
  .transform((names): ReadonlySet<ServiceName> => new Set(names));

const settings = z.object({
  PORT: whole(0, 65_535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: url('mysql:', 'mariadb:').optional(),
  SERVICES: services.default(new Set(SERVICE_NAMES)),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  PUBLIC_URL: url('http:', 'https:').optional(),
  MAIL_FROM: z.string().min(3).max(200).optional(),
  DEMO: flag.optional(),
  DEMO_REQUESTS: flag.optional(),
  WORKING_DAY_MS: whole(100, 86_400_000).optional(),
  SESSION_IDLE_MINUTES: whole(1, 1_440).default(120),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  NODE_ENV: z.string().optional(),
  VERMILION_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}(, *[0-9a-f]{64})*$/i, { error: 'must be 64 hexadecimal digits, of each key if there are several' })
    .optional(),
  VERMILION_KILL_AT: whole(1, 1_000_000_000).optional(),
  VERMILION_KILL_ON: z.literal('SIGUSR2').optional(),
});

/** An SQLite file belongs to one process: nobody else would do what this one leaves undone. */
const schema = settings.refine((env) => env.DATABASE_URL !== undefined || env.SERVICES.size === SERVICE_NAMES.length, {
  path: ['SERVICES'],
  error: `must name all of ${SERVICE_NAMES.join(', ')} unless DATABASE_URL names a database that several processes share`,
});

/** The settings of a server, checked. */
export interface Env {
  readonly port: number;
  readonly dataDir: string;
  /** Absent: SQLite in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** What this process does. */
  readonly services: ReadonlySet<ServiceName>;
  /** Absent: mails are kept, not sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Where people reach the server; links in mails begin with it. */
  readonly publicUrl: string;
  /** Demo data on a first start. */
  readonly demo: boolean;
  /** Requests of the past among the demo data. */
  readonly demoRequests: boolean;
  readonly workingDayMs: number | undefined;
  readonly sessionIdleMinutes: number;
  readonly logLevel: string;
  /** Keys of encrypted fields, the newest first, between commas; absent: a file below `dataDir`. */
  readonly recordKeys: string | undefined;
  /** Fault tests: the moment of writing at which the process kills itself. */
  readonly killAt: number | undefined;
  /** Fault tests: moments count from this signal on. */
  readonly killOn: 'SIGUSR2' | undefined;
}

/**
 * Reads the settings from environment variables; an empty one counts as absent.
 *
 * @throws {Error} with one line for each variable that is wrong.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `Expected ${name} to be right, but ${shown(name, given[name] ?? '')} is not: ${issue.message}.`;
    });
    throw new Error(lines.join('\n'));
  }
  const env = result.data;
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  return {
    port: env.PORT,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL?.replace(/^mariadb:/, 'mysql:'),
    services: env.SERVICES,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `Vermilion <noreply@${new URL(publicUrl).hostname}>`,
    publicUrl,
    demo: env.DEMO ?? env.NODE_ENV !== 'production',
    demoRequests: env.DEMO_REQUESTS ?? true,
    workingDayMs: env.WORKING_DAY_MS,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    logLevel: env.LOG_LEVEL,
    recordKeys: env.VERMILION_KEY,
    killAt: env.VERMILION_KILL_AT,
    killOn: env.VERMILION_KILL_ON,
  };
}

/** A value as it may be printed: without the password in it. */
function shown(name: string, value: string): string {
  return name === 'VERMILION_KEY' ? 'its value' : JSON.stringify(value.replace(/:(?!\/\/).*@/, ':…@'));
}
