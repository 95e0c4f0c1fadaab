import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { TableProblem } from '../../workbooks/tableProblem.js';
import type { TableRow } from '../../workbooks/tableRow.js';
import type { Draft } from '../draft/draft.js';
import type { DraftSpec } from '../draft/draftSpec.js';
import type { SheetPreview, TableAnswer, TableMessage } from './tableMessage.js';

/** Reads files in worker threads, which can be stopped whatever a file does to them. */
export interface TableReader {
  /** @throws {TableProblem} */
  inspect(path: string): Promise<readonly SheetPreview[]>;
  /** @throws {TableProblem} while reading */
  rows(path: string, sheet: number): AsyncIterable<readonly TableRow[]>;
  /** Drafts of the rows below the titles. */
  drafts(path: string, sheet: number, spec: DraftSpec): AsyncIterable<readonly Draft[]>;
  close(): Promise<void>;
}

/** Threads are made when they are needed, and go when they are not. */
const THREADS = 2;
const IDLE_MS = 10_000;
/** Of the heap of a thread; the texts that a workbook shares lie outside of it. A small nursery keeps what is read from piling up. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
/** A file that gives no rows for so long is given up. */
const PATIENCE_MS = 60_000;

/** From source, as in tests, a thread needs the loader of TypeScript first. */
const isSource = import.meta.url.endsWith('.ts');

export function createTableReader(): TableReader {
  const pool = new Piscina({
    filename: new URL(isSource ? './tableWorkerFromSource.mjs' : './tableWorker.js', import.meta.url).href,
    execArgv: isSource ? ['--conditions=source'] : [],
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: LIMITS,
  });

  async function run<T>(name: string, task: object, transferList: MessagePort[], signal: AbortSignal): Promise<T> {
    const answer = (await pool.run(task, { name, transferList, signal }).catch((cause: unknown) => {
      throw signal.aborted || isOutOfMemory(cause) ? tooComplex() : cause;
    })) as TableAnswer<T>;
    if (answer.problem) throw new TableProblem(answer.problem.id, answer.problem.text);
    return answer.result;
  }

  async function* pieces<T>(task: { path: string; sheet: number; spec?: DraftSpec }): AsyncGenerator<readonly T[]> {
    const { port1, port2 } = new MessageChannel();
    const patience = createPatience();
    const ended = run<null>('readTable', { ...task, port: port2 }, [port2], patience.signal);
    const next = messagesOf(port1, ended);
    try {
      for (;;) {
        patience.renew();
        const { piece } = await next();
        patience.pause();
        if (piece === null) break;
        yield piece as readonly T[];
        port1.postMessage('next');
      }
      port1.postMessage('end');
      await ended;
    } finally {
      patience.end();
      port1.close();
    }
  }

  return {
    async inspect(path) {
      const patience = createPatience();
      patience.renew();
      return run<readonly SheetPreview[]>('inspectTable', { path }, [], patience.signal).finally(() => patience.pause());
    },
    rows: (path, sheet) => pieces<TableRow>({ path, sheet }),
    drafts: (path, sheet, spec) => pieces<Draft>({ path, sheet, spec }),
    close: () => pool.destroy(),
  };
}

/** A deadline that is put off with every piece. */
function createPatience() {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const pause = () => clearTimeout(timer);
  return {
    signal: abort.signal,
    pause,
    renew() {
      pause();
      timer = setTimeout(() => abort.abort(), PATIENCE_MS);
      timer.unref();
    },
    end() {
      pause();
      abort.abort();
    },
  };
}

/**
 * Answers one message after the other; who waits for the next hears of a failure too. It listens to the end once: a listener for each
 * message would hold all messages until then.
 */
function messagesOf(port: MessagePort, ended: Promise<unknown>): () => Promise<TableMessage> {
  let failure: { readonly error: unknown } | undefined;
  let fail: (error: unknown) => void = () => undefined;
  ended.catch((error: unknown) => {
    failure = { error };
    fail(error);
  });
  return () =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure.error as Error);
      fail = reject;
      port.once('message', resolve);
    });
}

const isOutOfMemory = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooComplex = () =>
  new TableProblem('too_complex', {
    zh: '文件过于复杂，无法在限定的时间和内存内读取。请只保留需要的工作表，另存后重试。',
    en: 'The file is too complex to be read within the limits. Please keep only the sheet that you need.',
  });
