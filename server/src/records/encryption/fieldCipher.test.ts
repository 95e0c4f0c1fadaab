import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFieldCipher } from './fieldCipher.js';
import { loadKeys } from './loadKeys.js';

const cipher = createFieldCipher([new Uint8Array(32).fill(1)]);

describe('field cipher', () => {
  it('gives values back, and never encrypts twice alike', () => {
    const [first, second] = [
      cipher.encrypt('身份证 11010519491231002X', 't.c'),
      cipher.encrypt('身份证 11010519491231002X', 't.c'),
    ];
    expect(first).not.toBe(second);
    expect(first).not.toContain('11010519491231002X');
    expect(cipher.decrypt(first, 't.c')).toBe('身份证 11010519491231002X');
  });

  it('refuses a value that was changed, moved, or made by another key', () => {
    const stored = cipher.encrypt('secret', 't.c');
    const [version, key, iv, tag, text] = stored.split('.');
    const changed = [version, key, iv, tag, `${text!.startsWith('A') ? 'B' : 'A'}${text!.slice(1)}`].join('.');
    expect(() => cipher.decrypt(changed, 't.c')).toThrow();
    expect(() => cipher.decrypt(stored, 't.other')).toThrow();
    expect(() => createFieldCipher([new Uint8Array(32).fill(2)]).decrypt(stored, 't.c')).toThrow();
    expect(() => cipher.decrypt('plain text', 't.c')).toThrow('Expected an encrypted value in t.c');
  });

  it('finds equal values by an index that differs from field to field', () => {
    expect(cipher.blindIndexes('x', 't.c')).toEqual(cipher.blindIndexes('x', 't.c'));
    expect(cipher.blindIndexes('x', 't.c')).not.toEqual(cipher.blindIndexes('y', 't.c'));
    expect(cipher.blindIndexes('x', 't.c')).not.toEqual(cipher.blindIndexes('x', 't.d'));
  });

  it('writes by the newest key, and reads and finds what the older ones have written', () => {
    const both = createFieldCipher([new Uint8Array(32).fill(2), new Uint8Array(32).fill(1)]);
    const old = cipher.encrypt('secret', 't.c');
    const nameless = ['v1', ...old.split('.').slice(2)].join('.');
    for (const stored of [old, nameless]) {
      expect(both.decrypt(stored, 't.c')).toBe('secret');
      expect(both.isNewest(stored)).toBe(false);
    }
    const made = both.encrypt('secret', 't.c');
    expect(both.isNewest(made)).toBe(true);
    expect(() => cipher.decrypt(made, 't.c')).toThrow(`Expected the key ${both.keyId} to read t.c`);
    expect(both.blindIndexes('x', 't.c').at(-1)).toBe(cipher.blindIndexes('x', 't.c')[0]);
  });
});

describe('key of encrypted fields', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vermilion-key-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made once, and is readable by this user only', () => {
    const first = loadKeys(folder, undefined);
    expect(first.map(({ length }) => length)).toEqual([32]);
    expect(loadKeys(folder, undefined)).toEqual(first);
    expect(statSync(join(folder, 'keys', 'records.key')).mode & 0o777).toBe(0o600);
  });

  it('comes from the environment when it is there, and must be one', () => {
    expect(loadKeys(folder, 'ab'.repeat(32))).toEqual([Buffer.alloc(32, 0xab)]);
    expect(loadKeys(folder, `${'cd'.repeat(32)}, ${'ab'.repeat(32)}`)).toEqual([Buffer.alloc(32, 0xcd), Buffer.alloc(32, 0xab)]);
    expect(() => loadKeys(folder, 'abc')).toThrow('Expected 64 hexadecimal digits in VERMILION_KEY');
  });
});
