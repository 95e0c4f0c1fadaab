import { describe, expect, it } from 'vitest';
import { desk } from './desk.story.js';

const ask = (username: string) => desk.begin('plainExport', { rows: 20 }, username);

describe('an export in clear', () => {
  it('is decided by an administrator', () => {
    expect(desk.openFor(ask('director'), 'owner')).toEqual(['admin']);
    expect(desk.reject(ask('director'), 'owner', 'admin').instance.state).toBe('rejected');
  });

  it('is never decided by whoever asks for it', () => {
    expect(desk.openFor(ask('admin'), 'owner')).not.toContain('admin');
  });

  it('is refused when nobody decides for three days', () => {
    expect(ask('director').trigger('owner', 'step2').instance.state).toBe('rejected');
  });
});
