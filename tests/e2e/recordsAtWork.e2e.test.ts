import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../harness/browser.js';
import { openStage, type Stage } from './stage.js';

const CUSTOMERS = 'crm:enterpriseCustomer';
const PLAIN = { province: '110108', industry: 'manufacturing', size: 'micro', status: 'potential', level: 'D', source: 'search' };

describe('records at work in the browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
    const client = await stage.client('manager');
    for (const [name, more] of [
      ['北京智云科技有限公司', { regNo: 'A1', remark: '首次接触' }],
      ['北京市智云科技股份有限公司', { regNo: 'B2', address: '中关村大街一号院' }],
    ] as const) {
      const made = await client.post(`/records/${CUSTOMERS}`, { fields: { name, ...PLAIN, ...more }, duplicateReason: '测试' });
      expect(made).toMatchObject({ status: 201 });
    }
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  it('two that are one stand side by side, become one, and are two again', async () => {
    const { page, url } = await stage.person('manager');
    await page.goto(`${url}/records/${CUSTOMERS}/duplicates`);
    await page.locator('[data-test=scan]').click();
    await page.locator('[data-pair]', { hasText: '北京智云' }).locator('[data-test=compare]').click();
    await page.locator('[data-merge-field=address]').waitFor();
    await page.locator('[data-test=merge]:not([disabled])').click();
    await page.getByText('中关村大街一号院').first().waitFor();
    await page.goto(`${url}/records/${CUSTOMERS}/duplicates/merged`);
    await page.locator('[data-test=undo-merge]').click();
    await page.locator('.el-message-box .el-button--primary').click();
    await page.getByText('已于').waitFor();
    await page.goto(`${url}/records/${CUSTOMERS}?q=智云`);
    await expect.poll(() => page.locator('[data-record]').count()).toBe(2);
  });

  it('rows are changed together and taken back; a record stands beside its list', async () => {
    const { page } = await stage.person('manager');
    await page.locator('[data-test=mark-page]').click();
    await page.locator('[data-test=bulk-field]').click();
    await page.locator('[data-test=bulk-field-name]').click();
    await page.getByRole('option', { name: '备注' }).click();
    await page.locator('.el-dialog textarea').fill('年底回访');
    await page.locator('[data-test=bulk-change]').click();
    await page.getByText('撤销').waitFor();
    await page.locator('[data-record] td:last-child').first().click();
    await page.locator('[data-test=drawer]').getByText('年底回访').first().waitFor();
    await page.locator('[data-test=close-drawer]').click();
  });

  it('an earlier value comes back, and a deleted record does', async () => {
    const { page, url } = await stage.person('manager');
    await page.locator('[data-record] a', { hasText: '北京智云' }).click();
    await page.locator('[data-test=compare-version]').last().click();
    await page.locator('[data-version-field=remark]').waitFor();
    await page.locator('[data-test=restore-version]').click();
    await page.getByText('首次接触').first().waitFor();
    await page.locator('[data-tab=network]').click();
    await page.locator('[data-test=links]').waitFor();
    await page.locator('[data-test=record-menu]').click();
    await page.getByText('删除企业客户').click();
    await page.locator('.el-message-box .el-button--danger').click();
    await page.waitForURL((now) => now.pathname.endsWith(CUSTOMERS));
    await page.goto(`${url}/records/${CUSTOMERS}/bin`);
    await page.locator('[data-deleted]', { hasText: '北京智云' }).locator('[data-test=restore]').click();
    await page.getByText('已恢复').waitFor();
  });

  it('disturb no page', () => {
    expect(stage.problems()).toEqual([]);
  });
});
