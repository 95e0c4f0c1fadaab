import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDataFolder } from './makeDataFolder.js';

describe('the folder for data', () => {
  let place: string;
  beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'vermilion-test-'))));
  afterEach(() => rmSync(place, { recursive: true }));

  it('is made with all above it, and left empty', () => {
    const path = join(place, 'a', 'b', 'c');
    makeDataFolder(path);
    makeDataFolder(path);
    expect(readdirSync(path)).toEqual([]);
  });

  it('cannot be a file, nor stand below one', () => {
    const file = join(place, 'file');
    writeFileSync(file, '');
    expect(() => makeDataFolder(file)).toThrow(`Expected a folder for data at ${file} (DATA_DIR)`);
    expect(() => makeDataFolder(join(file, 'below'))).toThrow('(DATA_DIR)');
  });

  it.skipIf(!existsSync('/proc/self')).each(['/proc', '/proc/vermilion', '/proc/self/vermilion/data'])(
    'is refused in one sentence at %s, where the kernel makes none',
    (path) => {
      expect(() => makeDataFolder(path)).toThrow(`Expected a folder for data at ${path} (DATA_DIR), but: `);
    },
  );
});
