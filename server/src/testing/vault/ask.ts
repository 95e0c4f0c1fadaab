import { readTable } from '../../workbooks/testing/readTable.js';
import { temporaryFile } from '../../workbooks/testing/xlsxFile.js';
import type { TestClient } from '../testClient.js';

/** One way of asking a route: the path with its values, and what is sent. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** Everything that an answer says, as one text: cells of a workbook are read, too. */
export async function ask(client: TestClient, { method, path, body }: Ask): Promise<string> {
  if (method !== 'GET') {
    const json = { body: JSON.stringify(body ?? {}), headers: { 'Content-Type': 'application/json' } };
    return textOf((await client.send(method, path, json)).body);
  }
  const response = await client.stream(path, new AbortController().signal);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!(response.headers.get('Content-Type') ?? '').includes('spreadsheetml')) return bytes.toString('utf8');
  const { sheets, rows } = await readTable(temporaryFile(bytes));
  return textOf([sheets, rows]);
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
