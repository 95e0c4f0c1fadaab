import { describe, expect, it } from 'vitest';
import { readEnv } from './env.js';

describe('readEnv', () => {
  it('needs nothing: SQLite in ./data on port 3000, with demo data', () => {
    expect(readEnv({})).toMatchObject({ port: 3000, databaseUrl: undefined, demo: true, publicUrl: 'http://localhost:3000' });
    expect(readEnv({}).dataDir).toMatch(/\/data$/);
  });

  it('takes an empty variable for none', () => {
    expect(readEnv({ DATABASE_URL: '', SMTP_URL: '' })).toMatchObject({ databaseUrl: undefined, smtpUrl: undefined });
  });

  it('brings no demo data into production unless asked', () => {
    expect(readEnv({ NODE_ENV: 'production' }).demo).toBe(false);
    expect(readEnv({ NODE_ENV: 'production', DEMO: '1' }).demo).toBe(true);
    expect(readEnv({ DEMO: '0' }).demo).toBe(false);
  });

  it('names every variable that is wrong', () => {
    const read = () => readEnv({ PORT: 'http', DATABASE_URL: 'postgres://x/y', WORKING_DAY_MS: '5' });
    expect(read).toThrow(/PORT.*\n.*DATABASE_URL.*mysql:\/\/.*\n.*WORKING_DAY_MS/);
  });

  it('does everything unless told otherwise, and only a part where others can do the rest', () => {
    expect([...readEnv({}).services]).toEqual(['web', 'worker', 'scheduler']);
    const DATABASE_URL = 'mysql://v:v@db/v';
    expect([...readEnv({ DATABASE_URL, SERVICES: 'web, worker' }).services]).toEqual(['web', 'worker']);
    expect(() => readEnv({ SERVICES: 'web' })).toThrow(/SERVICES.*must name all of web, worker, scheduler/);
    expect(() => readEnv({ DATABASE_URL, SERVICES: 'web,mail' })).toThrow(/SERVICES.*must name some of web, worker, scheduler/);
  });

  it('prints no password', () => {
    const read = () =>
      readEnv({ DATABASE_URL: 'postgres://v:p@ss@db/v', SMTP_URL: 'mail:p@ss@example.com', VERMILION_KEY: 'p@ss' });
    expect(read).toThrow(/postgres:\/\/v:…@db/);
    expect(read).not.toThrow(/p@ss/);
  });

  it('sends mail from the host of the public address', () => {
    expect(readEnv({ PUBLIC_URL: 'https://oa.example.com/' })).toMatchObject({
      publicUrl: 'https://oa.example.com',
      mailFrom: 'Vermilion <noreply@oa.example.com>',
    });
  });
});
