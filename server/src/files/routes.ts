import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { idParams } from '../http/ids.js';
import { refusals } from '../http/refusals.js';
import { route, type Route } from '../http/route.js';
import type { FileStore } from './fileStore.js';
import { mayReadFile, type FileReaders } from './mayReadFile.js';
import { uploadFile } from './uploadFile.js';

export interface FilesContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly store: FileStore;
  readonly readers: FileReaders;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly uploaded_by: string;
}

const fileSchema = z.object({ id: z.string(), name: z.string(), bytes: z.number(), type: z.string() });

export function fileRoutes(context: FilesContext): Route[] {
  const { database, readers, store } = context;
  return [
    route(
      {
        method: 'POST',
        path: '/files',
        summary: 'Uploads a file (multipart, field `file`)',
        raw: true,
        status: 201,
        response: fileSchema,
      },
      async ({ actor, ctx }) => {
        const view = await uploadFile(context, actor.personId, ctx);
        ctx.status = 201;
        ctx.body = view;
      },
    ),
    route(
      { method: 'GET', path: '/files/:id', summary: 'Downloads a file', params: idParams, raw: true, whileViewing: true },
      async ({ params, actor, ctx }) => {
        const [row] = await database.read<Row>('SELECT id, name, type, bytes, uploaded_by FROM files WHERE id = ?', [params.id]);
        if (!row || !(await mayReadFile(database, readers, actor, row))) throw refusals.notFound();
        ctx.set('Content-Type', row.type);
        ctx.set('Content-Length', String(row.bytes));
        ctx.set('Content-Disposition', `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(row.name)}`);
        ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
        ctx.body = store.read(row.id);
      },
    ),
  ];
}
