import { describe, expect, it } from 'vitest';
import { readTable } from '../testing/readTable.js';
import { temporaryFile } from '../testing/xlsxFile.js';

const cellsOf = async (content: string | Buffer) => (await readTable(temporaryFile(content))).rows.map(({ cells }) => cells);
/** 姓名,城市\n张三,杭州 in GB18030. */
const GB18030 = Buffer.from('d0d5c3fb2cb3c7cad00ad5c5c8fd2cbabcd6dd', 'hex');

describe('a text file of cells', () => {
  it.each([
    ['UTF-8', Buffer.from('姓名,城市\n张三,杭州')],
    ['UTF-8 with its mark', Buffer.from('\ufeff姓名,城市\r\n张三,杭州\r\n')],
    ['GB18030', GB18030],
    ['UTF-16', Buffer.from('\ufeff姓名\t城市\n张三\t杭州', 'utf16le')],
  ])('is read in %s', async (_, content) => {
    expect(await cellsOf(content)).toEqual([
      ['姓名', '城市'],
      ['张三', '杭州'],
    ]);
  });

  it('is UTF-8 also when a character lies across two chunks', async () => {
    const content = `a${'朱批'.repeat(30_000)}`;
    const [[cell] = []] = await cellsOf(`${content.slice(0, 20_000)},x`);
    expect(cell).toBe(content.slice(0, 20_000));
  });

  it.each([',', ';', '\t', '|'])('may be cut by %j', async (delimiter) => {
    const text = [`a${delimiter}b${delimiter}c`, `1${delimiter}"x${delimiter},;|y"${delimiter}3`].join('\n');
    expect(await cellsOf(text)).toEqual([
      ['a', 'b', 'c'],
      ['1', `x${delimiter},;|y`, '3'],
    ]);
  });

  it('keeps line breaks in quotes, counts records, and leaves blank ones out', async () => {
    const { rows } = await readTable(temporaryFile('a,b\n"1\n2",x\n\n,,\n3,y\n'));
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['1\n2', 'x'] },
      { number: 5, cells: ['3', 'y'] },
    ]);
  });

  it.each([
    ['an unclosed quote over a megabyte', 'damaged_text', `a,b\n"${'x,'.repeat(600_000)}`],
    ['a cell of forty thousand characters', 'damaged_text', `a,b\n${'x'.repeat(40_000)},1`],
    ['nothing', 'empty_file', ''],
    ['an old workbook', 'old_excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a picture', 'unknown_file', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['301 columns', 'too_many_columns', `${'a,'.repeat(300)}a`],
  ])('that is %s is refused', async (_, id, content) => {
    await expect(readTable(temporaryFile(content))).rejects.toMatchObject({ name: 'TableProblem', id });
  });
});
