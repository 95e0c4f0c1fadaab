import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../harness/browser.js';
import { openStage, type Stage } from './stage.js';

const FILE = [
  '线索名称,联系人,手机号,来源,来源活动,需求描述',
  '浙江云图科技询价,王某,13900001234,转介绍,,需要报价',
  ',李某,13900001235,转介绍,,没有名称',
  '坏手机,赵某,12345,转介绍,,',
  '坏来源,钱某,,天上掉下来,,',
  '错活动,孙某,,转介绍,春天的会,',
].join('\n');

describe('files in the browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  it('are tried, their mistakes are named, and what is right comes in', async () => {
    const { page, url } = await stage.person('manager');
    await page.goto(`${url}/records/crm:lead`);
    await page.locator('[data-test=import]').click();
    await page.locator('[data-test=import-file]').setInputFiles({
      name: '线索.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(FILE),
    });
    await page.locator('[data-test=import-check]').click();
    const state = page.locator('[data-test=import-state]');
    await expect.poll(() => state.textContent(), { timeout: 30_000 }).toBe('已试算');
    const errors = page.locator('[data-test=import-errors] li');
    await expect.poll(() => errors.count()).toBe(4);
    const said = await errors.allTextContents();
    expect(said[0]).toContain('第3行');
    expect(said[0]).toContain('线索名称');
    expect(said[1]).toContain('手机号');
    expect(said[2]).toContain('天上掉下来');

    // What a text means is said once, also of records.
    const word = page.locator('[data-word=春天的会]');
    await word.getByRole('combobox').click({ force: true });
    const campaign = page.getByRole('option').filter({ visible: true }).first();
    const chosen = (await campaign.innerText()).split('\n')[0]!.trim();
    await campaign.click();
    await page.getByRole('button', { name: '试算', exact: true }).last().click();
    await expect.poll(() => errors.count(), { timeout: 30_000 }).toBe(3);
    await expect.poll(() => state.textContent(), { timeout: 30_000 }).toBe('已试算');

    await page.locator('[data-test=import-run]').click();
    await expect.poll(() => state.textContent(), { timeout: 30_000 }).toBe('已完成');
    expect(await page.locator('[data-test=count-inserted]').textContent()).toContain('2');
    await page.goto(`${url}/records/crm:lead?q=错活动`);
    await page.getByRole('link', { name: '错活动' }).first().click();
    await page.getByText(chosen).first().waitFor();
    await page.goto(`${url}/records/crm:lead?q=云图`);
    await page.getByText('浙江云图科技询价').first().waitFor();
  });

  it('leave as workbooks', async () => {
    const { page, url } = await stage.person('manager');
    await page.goto(`${url}/records/crm:lead`);
    const download = page.waitForEvent('download');
    await page.locator('[data-test=export]').click();
    await page.getByText('Excel (.xlsx)').click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it('disturb no page', () => {
    expect(stage.problems()).toEqual([]);
  });
});
