import type { Clock } from '../clock.js';
import type { Database } from './database.js';
import { UniqueViolation } from './errors.js';
import { newId } from './newId.js';

/** One thing that was tried on the database. */
export interface PassportCheck {
  readonly id: string;
  readonly ok: boolean;
  readonly detail: string;
  /** Without it the server must not run; otherwise it runs and warns. */
  readonly required: boolean;
}

/** @param mark begins the label of each row that a probe inserts: nodes that start together do not meet */
type Probe = (database: Database, clock: Clock, mark: string) => Promise<{ readonly ok: boolean; readonly detail: string }>;

const PACKET_BYTES = 16 * 1024 * 1024;
const MOST_OFFSET_MS = 2_000;

/** What must be true of every database. */
const ALWAYS: Readonly<Record<string, Probe>> = {
  async compareAndSet(database, clock, mark) {
    const id = await insertProbe(database, clock, `${mark} claim`);
    const claim = () => database.write((tx) => tx.run('UPDATE passport_probe SET rev = 1 WHERE id = ? AND rev = 0', [id]));
    const won = (await Promise.all([claim(), claim(), claim()])).reduce((sum, rows) => sum + rows, 0);
    return { ok: won === 1, detail: `${won} of 3 claims of one row won` };
  },
  async uniqueViolation(database, clock, mark) {
    await insertProbe(database, clock, `${mark} twice`);
    const error = await insertProbe(database, clock, `${mark} twice`).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return { ok: error instanceof UniqueViolation, detail: error instanceof Error ? error.name : 'the second row was accepted' };
  },
  async timestamps(database, clock, mark) {
    const at = 4_102_444_799_999; // past 2038, to the millisecond
    const id = await insertProbe(database, clock, `${mark} time`, at);
    const [row] = await database.read<{ at: unknown }>('SELECT at FROM passport_probe WHERE id = ?', [id]);
    return { ok: row?.at === at, detail: `${at} came back as ${String(row?.at)}` };
  },
  async text(database, clock, mark) {
    const label = `${mark} 朱批 🖌️ 𠮷 `;
    const id = await insertProbe(database, clock, label);
    const [row] = await database.read<{ label: unknown }>('SELECT label FROM passport_probe WHERE id = ?', [id]);
    return {
      ok: row?.label === label,
      detail: row?.label === label ? 'emoji, rare characters and spaces stay' : 'text came back changed',
    };
  },
  async isolation(database, clock, mark) {
    const id = newId(clock.now());
    const count = async () => (await database.read('SELECT id FROM passport_probe WHERE id = ?', [id])).length;
    const during = await database.write(async (tx) => {
      await tx.insert('passport_probe', [{ id, rev: 0, label: `${mark} seen`, at: clock.now() }]);
      return count();
    });
    const after = await count();
    return { ok: during === 0 && after === 1, detail: `others saw ${during} rows before the commit, ${after} after it` };
  },
};

const ON_MYSQL: Readonly<Record<string, Probe>> = {
  async packet(database) {
    const bytes = Number(await variable(database, 'max_allowed_packet'));
    return { ok: bytes >= PACKET_BYTES, detail: `max_allowed_packet is ${bytes}, at least ${PACKET_BYTES} is needed` };
  },
};

/** Good to have: the server runs without, and says so. */
const ADVICE: Readonly<Record<string, Probe>> = {
  async durability(database) {
    const flush = await variable(database, 'innodb_flush_log_at_trx_commit');
    const binlog = (await variable(database, 'log_bin')) === 'ON' ? await variable(database, 'sync_binlog') : '1';
    const detail = `innodb_flush_log_at_trx_commit=${flush}, sync_binlog=${binlog}: anything but 1 may lose what was confirmed when the power fails`;
    return { ok: flush === '1' && binlog === '1', detail };
  },
  async clock(database, clock) {
    const [row] = await database.read<{ now: string | number }>('SELECT ROUND(UNIX_TIMESTAMP(NOW(3)) * 1000) AS now');
    const offset = Math.abs(Number(row?.now) - clock.now());
    return { ok: offset <= MOST_OFFSET_MS, detail: `the clocks differ by ${Math.round(offset)} ms` };
  },
};

/** Tries out what the server relies on, with rows of its own that it removes again. */
export async function takePassport(database: Database, clock: Clock): Promise<PassportCheck[]> {
  const mark = newId(clock.now());
  const checks: PassportCheck[] = [];
  const take = async (probes: Readonly<Record<string, Probe>>, required: boolean) => {
    for (const [id, probe] of Object.entries(probes)) checks.push({ id, required, ...(await probe(database, clock, mark)) });
  };
  try {
    await take(ALWAYS, true);
    if (database.kind === 'mysql') {
      await take(ON_MYSQL, true);
      await take(ADVICE, false);
    }
  } finally {
    await database.write((tx) => tx.run('DELETE FROM passport_probe WHERE label LIKE ?', [`${mark}%`]));
  }
  return checks;
}

async function insertProbe(database: Database, clock: Clock, label: string, at = clock.now()): Promise<string> {
  const id = newId(clock.now());
  await database.write((tx) => tx.insert('passport_probe', [{ id, rev: 0, label, at }]));
  return id;
}

async function variable(database: Database, name: string): Promise<string> {
  const [row] = await database.read<{ Value: string }>('SHOW VARIABLES WHERE Variable_name = ?', [name]);
  return row?.Value ?? '';
}
