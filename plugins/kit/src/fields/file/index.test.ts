import { describe, expect, it } from 'vitest';
import { file, fileKind } from './index.js';

const scan = file({ zh: '扫描件', en: 'Scan' }, { maxCount: 1, maxBytes: 1000, accept: ['pdf'] });
const upload = { id: '01DEM0000000000000000000AA', name: '合同.PDF', bytes: 10, type: 'application/pdf' };

describe('file', () => {
  it('takes what was uploaded', () => expect(fileKind.parse([upload], scan)).toEqual({ ok: true, value: [upload] }));
  it.each([
    [[upload, upload], 'length'],
    [[{ ...upload, bytes: 1001 }], 'range'],
    [[{ ...upload, name: 'a.exe' }], 'format'],
    [[{ ...upload, path: '/etc/passwd' }], 'type'],
    ['01DEM0000000000000000000AA', 'type'],
  ])('refuses %j: %s', (input, code) => expect(fileKind.parse(input, scan)).toMatchObject({ ok: false, code }));
});
