import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBothDatabases } from '../testing/describeOnBothDatabases.js';
import { openTable } from '../workbooks/openTable.js';
import { cancelExport } from './cancelExport.js';
import { removeOldFiles } from './removeOldFiles.js';
import { openExportDesk, type ExportDesk } from './testing/exportDesk.js';

const ROWS = 12_345;
const PAGE = 500;
const DAY_MS = 86_400_000;

describeOnBothDatabases('an export of many rows', (kind) => {
  let desk: ExportDesk;
  beforeAll(async () => {
    desk = await openExportDesk(kind);
    await desk.fill(ROWS);
  });
  afterAll(() => desk.close());

  /** Names of the rows of a file below its two heads. */
  async function namesIn(id: string): Promise<string[]> {
    const table = await openTable(desk.context.store.path(id));
    const names: string[] = [];
    for await (const piece of table.rows(0)) names.push(...piece.map(({ cells }) => cells[0]!));
    await table.close();
    return names.slice(2);
  }

  it('is ordered, made in the background, and its person is told', async () => {
    const ordered = await desk.order({ columns: ['name', 'note'] });
    expect(ordered).toMatchObject({ state: 'running', doneRows: 0, sha256: null, fileUntil: null });
    await desk.start().runner.runDue();
    const made = await desk.show(ordered.id);
    expect(made).toMatchObject({ state: 'done', rows: ROWS, doneRows: ROWS });
    expect(made.fileUntil).toBe(desk.library.clock.now() + 7 * DAY_MS);
    const names = await namesIn(ordered.id);
    expect([names.length, new Set(names).size]).toEqual([ROWS, ROWS]);
    const notes = await desk.library.database.read<{ title: string; kind: string; person_id: string }>(
      'SELECT title, kind, person_id FROM notifications',
    );
    expect(notes).toMatchObject([{ kind: 'export', person_id: desk.archivist.personId }]);
    expect(JSON.parse(notes[0]!.title)).toMatchObject({ zh: expect.stringContaining(`${ROWS}行`) });
    expect(desk.told).toEqual([desk.archivist.personId]);
    await expect(desk.show(ordered.id, { ...desk.archivist, personId: '0'.repeat(26) })).rejects.toMatchObject({ status: 404 });
    const actions = await desk.library.database.read<{ action: string }>(
      "SELECT action FROM audit_log WHERE action LIKE 'export.%' ORDER BY seq",
    );
    expect(actions.map(({ action }) => action)).toEqual(['export.ordered', 'export.made']);
  });

  it.each(['xlsx', 'csv'] as const)('never holds more than a page of it: %s', async (format) => {
    desk.library.clock.advance(DAY_MS);
    let mostWaiting = 0;
    let mostRows = 0;
    let sink: (Readable & { writableLength: number }) | undefined;
    const { records, store } = desk.context;
    const write = store.write.bind(store);
    const read = records.database.read.bind(records.database);
    Object.assign(store, {
      write(id: string, content: Readable & { writableLength: number }) {
        sink = content;
        return write(id, content);
      },
    });
    Object.assign(records.database, {
      async read(...args: Parameters<typeof read>) {
        const rows = await read(...args);
        mostRows = Math.max(mostRows, rows.length);
        if (sink) mostWaiting = Math.max(mostWaiting, sink.readableLength + sink.writableLength);
        return rows;
      },
    });
    try {
      const { id } = await desk.order({ format });
      await desk.start().runner.runDue();
      const made = await desk.show(id);
      expect(made).toMatchObject({ state: 'done', problem: null });
      expect(mostRows).toBe(PAGE + 1);
      expect(sink).toBeDefined();
      expect(mostWaiting).toBeLessThan(made.bytes! / 4);
    } finally {
      Object.assign(store, { write });
      Object.assign(records.database, { read });
    }
  });

  it('begins again where the server was stopped or died, and is made once', async () => {
    desk.library.clock.advance(DAY_MS);
    const { id } = await desk.order({ format: 'csv', columns: ['name'] });
    const first = desk.start();
    const running = first.runner.runDue();
    await first.runner.stop();
    await running;
    expect(await desk.show(id)).toMatchObject({ state: 'running', sha256: null });
    // Another died with the lease in its hands: its work is due again a minute later.
    await desk.library.database.write((tx) =>
      tx.run('UPDATE exports SET lease_token = id, lease_until = ? WHERE id = ?', [desk.library.clock.now() + 60_000, id]),
    );
    const second = desk.start();
    await second.runner.runDue();
    expect((await desk.show(id)).state).toBe('running');
    desk.library.clock.advance(60_001);
    await second.runner.runDue();
    expect(await desk.show(id)).toMatchObject({ state: 'done', rows: ROWS });
    expect(new Set(await namesIn(id)).size).toBe(ROWS);
  });

  it('can be cancelled while it is made: no file is left, and it counts for nothing', async () => {
    desk.library.clock.advance(DAY_MS);
    const { id } = await desk.order();
    const { records } = desk.context;
    const read = records.database.read.bind(records.database);
    let cancelled: Promise<void> | undefined;
    Object.assign(records.database, {
      async read(...args: Parameters<typeof read>) {
        if (args[0].includes('FROM `lib_member`')) await (cancelled ??= cancelExport(desk.context, desk.archivist, id));
        return read(...args);
      },
    });
    await desk
      .start()
      .runner.runDue()
      .finally(() => Object.assign(records.database, { read }));
    expect(await desk.show(id)).toMatchObject({ state: 'cancelled', fileUntil: null });
    expect(existsSync(desk.context.store.path(id))).toBe(false);
    await cancelExport(desk.context, desk.archivist, id);
    // Three of them are less than what a day allows, four are more.
    const ordered = [await desk.order(), await desk.order(), await desk.order()];
    await expect(desk.order()).rejects.toMatchObject({ id: expect.stringMatching(/^(too_many_rows|export_quota)$/) });
    for (const each of ordered) await cancelExport(desk.context, desk.archivist, each.id);
    await expect(
      cancelExport(desk.context, desk.archivist, (await desk.order({ query: { q: '会员77' } })).id),
    ).rejects.toMatchObject({
      id: 'export_state',
    });
  });

  it('is given up with the reason when its person may no longer take it', async () => {
    desk.library.clock.advance(DAY_MS);
    const { id } = await desk.order();
    Object.assign(desk.context, { actorOf: () => ({ ...desk.archivist, roles: [] }) });
    await desk.start().runner.runDue();
    expect(await desk.show(id)).toMatchObject({ state: 'failed', problem: { id: 'forbidden' } });
  });

  it('keeps files for seven days', async () => {
    desk.library.clock.advance(8 * DAY_MS);
    await removeOldFiles(desk.context);
    const states = await desk.library.database.read<{ state: string }>('SELECT DISTINCT state FROM exports ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual(['cancelled', 'expired', 'failed']);
  });
});
