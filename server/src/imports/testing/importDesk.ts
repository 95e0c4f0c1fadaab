import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { PluginDefinition } from '@vermilion/plugin-kit';
import { pino } from 'pino';
import { newId } from '../../database/newId.js';
import type { Actor } from '../../http/actor.js';
import { entityNamed } from '../../records/access/plansOf.js';
import { libraryActor } from '../../testing/library/libraryWorld.js';
import { openLibrary, type Library } from '../../testing/library/openLibrary.js';
import type { DatabaseKind } from '../../testing/temporaryDatabase.js';
import { createImports, type Imports } from '../createImports.js';
import { commandImport, setPlan } from '../jobs/commands.js';
import { createImport } from '../jobs/createImport.js';
import { findJob, type ImportJob } from '../jobs/importJob.js';
import { listRows, type ImportRowView } from '../jobs/listRows.js';
import type { ImportCommand } from '../jobs/importStates.js';
import type { ImportsContext } from '../importsContext.js';
import type { ImportPlan } from '../plan/importPlan.js';

/** Imports into the library, without HTTP. */
export interface ImportDesk {
  readonly library: Library;
  readonly imports: Imports;
  readonly director: Actor;
  /** Brings a file as it would be uploaded. */
  bring(content: string | Buffer, options?: { readonly by?: Actor; readonly plan?: Partial<ImportPlan> }): Promise<ImportJob>;
  /** Carries out a command and everything that follows from it. */
  command(job: ImportJob, command: Exclude<ImportCommand, 'plan'>): Promise<ImportJob>;
  /** Trial and run. */
  run(job: ImportJob): Promise<ImportJob>;
  rows(job: ImportJob, status?: ImportRowView['status']): Promise<readonly ImportRowView[]>;
  /** Names of the members that are not deleted, in order. */
  names(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param of what is imported; absent: members */
export async function openImportDesk(
  kind: DatabaseKind,
  of: {
    readonly entity?: string;
    readonly plugins?: readonly PluginDefinition[];
    readonly roles?: readonly string[];
    readonly flows?: Partial<Pick<ImportsContext, 'flowsOn' | 'submit' | 'announce'>>;
  } = {},
): Promise<ImportDesk> {
  const library = await openLibrary(kind, of.plugins);
  const actors = new Map<string, Actor>();
  const director = libraryActor(1, ...(of.roles ?? ['director']));
  actors.set(director.personId, director);
  const imports = createImports({
    records: library.context,
    log: pino({ level: 'silent' }),
    actorOf: (id) => actors.get(id),
    tell: () => undefined,
    announce: () => undefined,
    flowsOn: () => [],
    submit: async () => undefined,
    ...of.flows,
    dataDir: mkdtempSync(join(tmpdir(), 'vermilion-imports-')),
  });
  const { context, runner } = imports;
  const ownerOf = (job: ImportJob) => actors.get(job.personId)!;
  const fresh = async (job: ImportJob) => (await findJob(library.database, job.id))!;

  const desk: ImportDesk = {
    library,
    imports,
    director,
    async bring(content, { by = director, plan } = {}) {
      actors.set(by.personId, by);
      const id = newId(library.clock.now());
      const stored = await context.store.write(id, Readable.from([Buffer.from(content)]));
      const entity = entityNamed(library.context, of.entity ?? 'lib:member');
      const job = await createImport(context, by, { id, entity, locale: 'zh', file: { name: 'members.csv', ...stored } });
      if (plan) await setPlan(context, by, job, { ...job.plan!, ...plan });
      return fresh(job);
    },
    async command(job, command) {
      await commandImport(context, ownerOf(job), await fresh(job), command);
      await runner.runDue();
      return fresh(job);
    },
    run: async (job) => desk.command(await desk.command(job, 'check'), 'run'),
    rows: async (job, status) => (await listRows(library.database, await fresh(job), { limit: 1_000, status })).items,
    async names() {
      const rows = await library.database.read<{ name: string }>(
        'SELECT name FROM lib_member WHERE active_flag = 1 ORDER BY name',
      );
      return rows.map(({ name }) => name);
    },
    async close() {
      await runner.stop();
      await library.close();
    },
  };
  return desk;
}
