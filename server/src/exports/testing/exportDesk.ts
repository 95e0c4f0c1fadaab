import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { newId } from '../../database/newId.js';
import { createFileStore } from '../../files/fileStore.js';
import type { Actor } from '../../http/actor.js';
import { entityNamed } from '../../records/access/plansOf.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { orderPlugin } from '../../testing/library/orderPlugin.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import type { DatabaseKind } from '../../testing/temporaryDatabase.js';
import { createExports, type Exports } from '../createExports.js';
import type { ExportOrder } from '../exportOrder.js';
import type { ExportsContext } from '../exportsContext.js';
import { ownExport, type ExportView } from '../listExports.js';
import { orderExport } from '../orderExport.js';

/** Exports of the library's members, without HTTP. */
export interface ExportDesk {
  readonly library: Library;
  /** May take many rows. */
  readonly archivist: Actor;
  readonly context: ExportsContext;
  /** People who were told to look for news. */
  readonly told: string[];
  /** Another start of the server over the same database and files. */
  start(): Exports;
  /** Copies the only member until there are so many. */
  fill(count: number): Promise<void>;
  order(order?: Partial<ExportOrder>, by?: Actor): Promise<ExportView>;
  show(id: string, by?: Actor): Promise<ExportView>;
  close(): Promise<void>;
}

const AT_ONCE = 1_000;

export async function openExportDesk(kind: DatabaseKind): Promise<ExportDesk> {
  const library = await openLibrary(kind, [orderPlugin]);
  const { database, clock } = library;
  const director = libraryActor(1, 'director');
  const archivist = libraryActor(2, 'archivist');
  const told: string[] = [];
  const context: ExportsContext = {
    records: library.context,
    store: createFileStore(mkdtempSync(join(tmpdir(), 'vermilion-exports-'))),
    log: pino({ level: 'silent' }),
    brief: () => ({ id: '', name: '程予安', department: null, active: true }),
    actorOf: (id) => [director, archivist].find(({ personId }) => personId === id),
    submit: () => Promise.reject(new Error('Expected no request here, but one was submitted.')),
    announce: (people) => told.push(...people),
  };
  await library.call(director, 'POST', '/records/lib:member', {
    body: { fields: { name: '甲', deposit: '1.50', note: '=1+1' } },
  });
  const entity = entityNamed(library.context, 'lib:member');
  const desk: ExportDesk = {
    library,
    archivist,
    context,
    told,
    start: () => createExports(context),
    async fill(count) {
      const [row] = await database.read<Record<string, unknown>>('SELECT * FROM lib_member LIMIT 1');
      for (let from = 1; from < count; from += AT_ONCE) {
        const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => from + index);
        const copies = numbers.map((number) => ({ ...row, id: newId(clock.now()), no: `M${number}`, name: `会员${number}` }));
        await database.write((tx) => tx.insert('lib_member', copies));
      }
    },
    async order(order = {}, by = archivist) {
      const whole: ExportOrder = { entity, format: 'xlsx', query: {}, locale: 'zh', ip: '::1', ...order };
      return desk.show(await orderExport(context, by, whole), by);
    },
    show: (id, by = archivist) => ownExport(database, by, id),
    close: () => library.close(),
  };
  return desk;
}
