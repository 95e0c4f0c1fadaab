import busboy from 'busboy';
import type { Context } from 'koa';
import type { Readable } from 'node:stream';
import { HttpError } from '../http/httpError.js';
import { refusals } from '../http/refusals.js';

export const MOST_FILE_BYTES = 50 * 1024 * 1024;

/**
 * Reads a multipart request of exactly one file, field `file`, and gives its stream to `store` as it arrives.
 *
 * @throws {HttpError} 413, 415, 422
 */
export async function receiveFile<T>(ctx: Context, store: (name: string, content: Readable) => Promise<T>): Promise<T> {
  if (!ctx.is('multipart/form-data'))
    throw new HttpError(415, 'not_multipart', { zh: '请用表单上传文件。', en: 'Please upload files as a form.' });
  let stored: Promise<T> | undefined;
  let problem: HttpError | undefined;
  const parser = parserOf(ctx);
  parser.on('file', (field, stream, info) => {
    if (stored || field !== 'file') {
      problem = oneFile();
      stream.resume();
      return;
    }
    stream.on('limit', () => (problem = tooLarge())); // busboy ends the stream there and skips the rest
    stored = store(cleanName(info.filename), stream);
    stored.catch(() => stream.resume());
  });
  parser.on('filesLimit', () => (problem = oneFile()));
  await new Promise<void>((resolve, reject) => {
    parser.on('close', resolve).on('error', reject);
    ctx.req
      .on('error', reject)
      .on('aborted', () => reject(new HttpError(422, 'aborted', { zh: '上传中断。', en: 'The upload broke off.' })));
    ctx.req.pipe(parser);
  }).catch((error: unknown) => {
    problem ??= error instanceof HttpError ? error : oneFile();
  });
  const [result] = await Promise.allSettled([stored]);
  if (problem) throw problem;
  if (result.status === 'rejected') throw result.reason;
  if (result.value === undefined) throw oneFile();
  return result.value;
}

function parserOf(ctx: Context) {
  try {
    return busboy({
      headers: ctx.req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: 0, parts: 2, fileSize: MOST_FILE_BYTES, headerPairs: 20 },
    });
  } catch {
    throw oneFile();
  }
}

/** Control characters, what file systems dislike, and what turns the direction of writing. */
const UNWANTED = /[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu;

/** The last part of the name, without what is unwanted in one. */
function cleanName(name: string | undefined): string {
  const base = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const clean = base.normalize('NFC').replace(UNWANTED, '').trim();
  return clean.length <= 200 ? clean : clean.slice(-200);
}

const oneFile = () =>
  refusals.invalid([{ field: 'file', id: 'one_file', message: { zh: '请上传一个文件。', en: 'Please upload one file.' } }]);
const tooLarge = () => new HttpError(413, 'too_large', { zh: '文件超过 50 MB 的上限。', en: 'The file is larger than 50 MB.' });
