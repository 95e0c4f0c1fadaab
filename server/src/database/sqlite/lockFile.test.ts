import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLockFile } from './lockFile.js';

describe('a lock file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vermilion-lock-'));
    path = join(folder, 'db.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps a second one out until it is released', () => {
    const lock = takeLockFile(path);
    expect(lock.wasUnclean).toBe(false);
    expect(() => takeLockFile(path)).toThrow(`process ${process.pid} uses it`);
    lock.release();
    takeLockFile(path).release();
  });

  it('is taken over from a process that is gone, which is then known to have stopped uncleanly', () => {
    const { boot } = holderNow();
    writeFileSync(path, JSON.stringify({ pid: 2_147_483_646, boot }));
    expect(takeLockFile(path).wasUnclean).toBe(true);
  });

  it('is taken over from a living process id of an earlier start of the machine', () => {
    writeFileSync(path, JSON.stringify({ pid: process.pid, boot: 'another' }));
    expect(takeLockFile(path).wasUnclean).toBe(true);
  });

  it('is taken over when it was left half written', () => {
    writeFileSync(path, '{"pid":');
    expect(takeLockFile(path).wasUnclean).toBe(true);
  });

  function holderNow(): { boot: string } {
    const other = join(folder, 'other.lock');
    const lock = takeLockFile(other);
    const holder = JSON.parse(readFileSync(other, 'utf8')) as { boot: string };
    lock.release();
    return holder;
  }
});
