import { describe, expect, it } from 'vitest';
import type { EntityDefinition } from '../../definition/entity.js';
import { readTable } from '../../testing/readTable.js';
import { seededRandom } from '../seededRandom.js';
import { csvText } from './csvText.js';
import { dirtyImport, type DirtyImportOptions } from './dirtyImport.js';

const label = (zh: string) => ({ zh, en: zh });
const status = { title: label('状态'), items: { on: { label: label('启用') }, off: { label: label('停用') } } };
const entity: EntityDefinition = {
  title: label('公司'),
  titleField: 'name',
  fields: {
    code: { kind: 'text', label: label('编号'), pattern: '^C\\d{6}$', required: true, unique: true, length: 7 },
    name: { kind: 'text', label: label('名称'), required: true, length: 40 },
    uscc: { kind: 'uscc', label: label('信用代码'), unique: true },
    status: { kind: 'select', label: label('状态'), dictionary: 'x:status', default: 'on' },
    founded: { kind: 'date', label: label('成立') },
    parent: { kind: 'ref', label: label('母公司'), entity: 'x:company' },
    amount: { kind: 'money', label: label('金额') },
  },
};
const options = (): DirtyImportOptions => ({
  entity,
  fields: Object.keys(entity.fields),
  records: Array.from({ length: 40 }, (_, i) => ({
    entity: 'x:company',
    key: `c${i}`,
    owner: 'o',
    fields: {
      code: `C${String(i).padStart(6, '0')}`,
      name: `公司 ${i}`,
      uscc: '91350100M000100Y43',
      status: 'off',
      founded: '2020-02-29',
      parent: i === 0 ? null : { $ref: 'c0' },
      amount: '1234567.80',
    },
  })),
  dictionary: () => status,
  titleOf: () => '公司 0',
  random: seededRandom(7),
});
const found = (dirty: ReturnType<typeof dirtyImport>) =>
  readTable(dirty, {
    entity,
    dictionary: () => status,
    idOf: (title) => (title === '公司 0' ? '01DAAAAAAAAAAAAAAAAAAAAAAA' : undefined),
    today: '2026-11-22',
  });
/** What a reader says to each mistake. */
const codes = {
  missingRequired: 'required',
  wrongCheckDigit: 'check_digit',
  unknownWord: 'unknown_value',
  impossibleDate: 'format',
  tooLong: 'length',
  unknownReference: 'unknown_reference',
  repeatedInFile: 'repeated',
} as const;

describe('a dirty table', () => {
  it('has 500 lines, each of the seven mistakes three times, and a reader finds exactly these', () => {
    const dirty = dirtyImport(options());
    expect(dirty.rows).toHaveLength(500);
    expect(dirty.header).toEqual(['编号', '名称', '信用代码', '状态', '成立', '母公司', '金额']);
    for (const fault of Object.keys(codes)) expect(dirty.answers.filter((answer) => answer.fault === fault)).toHaveLength(3);
    const issues = found(dirty);
    expect([...issues.keys()].sort((a, b) => a - b)).toEqual(dirty.answers.map(({ line }) => line));
    for (const { line, field, fault } of dirty.answers) expect(issues.get(line)).toContain(`${field} ${codes[fault]}`);
  });

  it('is the same for the same seed', () => expect(dirtyImport(options())).toEqual(dirtyImport(options())));

  it('carries texts that have broken imports before', () => {
    const cells = dirtyImport(options()).rows.map((row) => row[1]!);
    for (const part of ['=cmd()', '𠮷', '😀', '\n', '"', '007'])
      expect(
        cells.some((cell) => cell.includes(part)),
        part,
      ).toBe(true);
  });

  it('leaves out mistakes that no column can have', () => {
    const { answers } = dirtyImport({ ...options(), fields: ['amount', 'status'] });
    expect(new Set(answers.map(({ fault }) => fault))).toEqual(new Set(['unknownWord']));
  });

  it('needs records to begin with', () => {
    expect(() => dirtyImport({ ...options(), records: [] })).toThrow('Expected sample records of 公司, but there are none.');
  });
});

describe('csvText', () => {
  it('quotes what needs it, and nothing else', () =>
    expect(csvText([['a', 'b,c', 'd"e', 'f\ng', ' h', '']])).toBe('\ufeffa,"b,c","d""e","f\ng"," h",\r\n'));
});
