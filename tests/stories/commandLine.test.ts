import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const BINARY = fileURLToPath(new URL('../../engine/bin/vermilion.mjs', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../engine/cli/samples/', import.meta.url));
const LEAVE = join(SAMPLES, 'leave.bpmn');
const folder = mkdtempSync(join(tmpdir(), 'vermilion-command-line-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a shell sees of one call. */
function vermilion(...args: string[]): {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BINARY, ...args], { encoding: 'utf8', cwd: folder });
  return { code: status, lines: stdout.trim() === '' ? [] : stdout.trim().split('\n'), errors: stderr };
}

/** A changed copy of the sample, for the call that follows. */
function changed(name: string, from: string, to: string): string {
  const xml = readFileSync(LEAVE, 'utf8');
  expect(xml).toContain(from);
  const file = join(folder, name);
  writeFileSync(file, xml.replace(from, to));
  return file;
}

describe('vermilion', () => {
  it('says what it can do, and exits with 2 for what it cannot', () => {
    expect(vermilion('--help')).toMatchObject({ code: 0, errors: '' });
    expect(vermilion('run', '--help').lines.join('\n')).toContain('--answers');
    expect(vermilion('fly')).toMatchObject({ code: 2, lines: [], errors: expect.stringContaining('"fly"') });
    expect(vermilion('lint')).toMatchObject({ code: 2, errors: expect.stringContaining('at least one file') });
    expect(vermilion('lint', 'nowhere.bpmn')).toMatchObject({ code: 2, errors: expect.stringContaining('nowhere.bpmn') });
    expect(vermilion('run', LEAVE, '--fast')).toMatchObject({ code: 2, errors: expect.stringContaining('--fast') });
    expect(vermilion('run', LEAVE, '--answers', '{"manager":{"vot":"approve"}}')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('there is vot'),
    });
  });

  it('lint names file, line, element and rule', () => {
    expect(vermilion('lint', LEAVE, join(SAMPLES, 'leave.dmn'))).toEqual({ code: 0, lines: [], errors: '' });
    const broken = changed('broken.bpmn', '<vermilion:service name="bookDeputy" />', '');

    const { code, lines } = vermilion('lint', broken, '--json');

    expect(code).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { file: broken, line: 24, element: 'book', rule: 'missingName', severity: 'error', message: { zh: expect.any(String) } },
    ]);
    const odd = changed('odd.bpmn', '<vermilion:rule name="role" value="managers" />', '');
    expect(vermilion('lint', odd)).toMatchObject({ code: 0, lines: [expect.stringContaining('odd.bpmn:8: warning: manager')] });
    expect(vermilion('lint', odd, '--strict').code).toBe(1);
  });

  it('run prints steps and outcome; replay finds what a changed diagram does differently', () => {
    const history = join(folder, 'history.json');
    const answers = '{"manager":{"by":"managers"},"book":{"variables":{"deputy":"li"}}}';

    const { code, lines } = vermilion('run', LEAVE, '--variables', '{"requested":10}', '--answers', answers, '--record', history);

    expect(code).toBe(0);
    const printed = lines.map((line) => JSON.parse(line) as { readonly command?: string; readonly outcome?: unknown });
    expect(printed.map(({ command }) => command)).toEqual(['start', 'complete', 'act', 'complete', undefined]);
    expect(printed.at(-1)!.outcome).toMatchObject({ state: 'completed', variables: { deputy: 'li' }, waiting: [] });
    expect(vermilion('run', LEAVE, '--quiet')).toMatchObject({ code: 1, lines: [expect.stringContaining('"waiting":[{')] });

    expect(vermilion('replay', history)).toMatchObject({
      code: 0,
      lines: [expect.stringContaining('4 steps happen as recorded')],
    });
    const stricter = changed('stricter.bpmn', '= long', '= requested &gt; 20');
    const { code: differs, lines: said } = vermilion('replay', history, '--model', stricter, '--json');
    expect(differs).toBe(1);
    expect(JSON.parse(said[0]!)).toMatchObject({ same: false, difference: { step: 3, command: 'act' } });
  });

  it('import-report says what becomes of each line, and writes a diagram that runs', () => {
    const samples = fileURLToPath(new URL('../../engine/src/import/samples/', import.meta.url));

    const flowable = vermilion('import-report', join(samples, 'flowable.bpmn'), '--write', 'converted');
    expect(flowable).toMatchObject({ code: 0, errors: '' });
    expect(flowable.lines[0]).toMatch(/flowable\.bpmn:3: kept: travel: flowable:candidateStarterGroups="staff" \(Who may ask/);
    expect(vermilion('lint', join(folder, 'converted', 'flowable.bpmn'))).toMatchObject({ code: 0, lines: [] });

    const activiti = vermilion('import-report', join(samples, 'activiti.bpmn'), '--json');
    expect(activiti).toMatchObject({ code: 1, errors: expect.stringMatching(/activiti\.bpmn:16: error: f4/) });
    expect(activiti.lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
      expect.objectContaining({
        line: 17,
        element: 'f4',
        outcome: 'open',
        note: { zh: expect.any(String), en: expect.any(String) },
      }),
    );
  });

  it('test compares the scenarios beside a diagram, and says what is not as expected', () => {
    expect(vermilion('test', LEAVE, '--coverage', '100')).toMatchObject({
      code: 0,
      lines: [...Array.from({ length: 4 }, () => expect.stringMatching(/^ok /)), expect.stringContaining('100 %')],
    });
    const strict = changed('strict.bpmn', '= long', '= requested &gt; 20');
    writeFileSync(join(folder, 'leave.dmn'), readFileSync(join(SAMPLES, 'leave.dmn')));
    const { scenarios } = JSON.parse(readFileSync(join(SAMPLES, 'leave.scenarios.json'), 'utf8')) as { scenarios: unknown[] };
    writeFileSync(join(folder, 'strict.scenarios.json'), JSON.stringify({ scenarios: scenarios.slice(1, 2) }));

    const { code, lines } = vermilion('test', strict, '--json');

    expect(code).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        passed: false,
        failures: [expect.stringContaining('Expected it to pass book'), expect.stringContaining('Expected deputy')],
      },
      { coverage: 87, never: ['book'] },
    ]);
  });
});
