import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE } from '../harness/browser.js';
import { addressee } from '../harness/mailbox.js';
import { DashboardPage } from './pages/dashboardPage.js';
import { openStage, type Stage } from './stage.js';

const TITLE = '我的客户看板';

describe('a dashboard of one’s own', () => {
  let stage: Stage;
  let board: DashboardPage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK });
    board = new DashboardPage(await stage.person('director'));
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  const customersOf = async (username: string) => {
    const { body } = await (await stage.client(username)).get('/records/crm:enterpriseCustomer?limit=1');
    return String(body.total);
  };

  it('is built from records: a number, a chart, a place on the grid', async () => {
    await board.begin(TITLE);
    await board.add('metric', '全部客户', '企业客户');
    await board.closeForm();
    await board.add('column', '规模分布', '企业客户');
    await board.choose('[aria-label=分组字段]', '企业规模');
    await board.form.getByText('查看数字').waitFor();
    await board.closeForm();
    await board
      .widget('全部客户')
      .getByText(await customersOf('director'), { exact: true })
      .waitFor();

    const before = await board.placeOf('全部客户');
    await board.drag('全部客户', 500, 0);
    await expect.poll(async () => (await board.placeOf('全部客户')).x).toBeGreaterThan(before.x + 300);
    await board.save(TITLE);
    expect((await board.placeOf('全部客户')).x).toBeGreaterThan(before.x + 300);
  });

  it('leads from a number to exactly the records that were counted', async () => {
    const { page } = await stage.person('director');
    await board
      .widget('全部客户')
      .getByText(await customersOf('director'), { exact: true })
      .click();
    await page.waitForURL(/\/records\/crm:enterpriseCustomer/);
    await page
      .getByText(`共${await customersOf('director')}条`)
      .or(page.getByText(`共 ${await customersOf('director')} 条`))
      .first()
      .waitFor();
  });

  it('is shared, and shows everybody what is theirs', async () => {
    await board.open(TITLE);
    await board.share('程予安');
    const sales = new DashboardPage(await stage.person('sales', PHONE));
    await sales.open(TITLE);
    const [own, all] = [await customersOf('sales'), await customersOf('director')];
    expect(own).not.toBe(all);
    await sales.widget('全部客户').getByText(own, { exact: true }).waitFor();
    expect(await (await stage.person('sales')).page.locator('[data-test=edit-dashboard]').count()).toBe(0);
  });

  it('goes out by mail, with the numbers of whoever receives it', async () => {
    await board.mailTo('程予安');
    const mail = await stage.mailbox.find((each) => each.subject?.includes(TITLE) ?? false, `a mail with ${TITLE}`);
    expect(addressee(mail)).toBe('sales@example.com');
    expect(mail.text).toContain('全部客户');
    expect(mail.text).toContain(await customersOf('sales'));
  });

  it('causes no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
