import type { DatabaseKind } from '@vermilion/server/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../harness/apiClient.js';
import { DESK, PHONE } from '../harness/browser.js';
import { addressee } from '../harness/mailbox.js';
import { contractFields } from './contractFields.js';
import { InboxPage } from './pages/inboxPage.js';
import { RequestPage } from './pages/requestPage.js';
import { StartPage } from './pages/startPage.js';
import type { Screen } from './person.js';
import { openStage, type Stage } from './stage.js';

const FLOW = '合同审批（标准版）';
const variants: readonly { readonly name: string; readonly database: DatabaseKind; readonly screen: Screen }[] = [
  { name: 'SQLite at a desk', database: 'sqlite', screen: DESK },
  { name: 'MariaDB at a desk', database: 'mariadb', screen: DESK },
  { name: 'SQLite on a phone', database: 'sqlite', screen: PHONE },
];

describe.each(variants)('a contract, on $name', ({ name, database, screen }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database, screen });
  });
  afterEach(({ task }) => stage.observe(task, `${name}-${task.name}`));
  afterAll(() => stage.close());

  const requestOf = async (username: string) => new RequestPage(await stage.person(username));
  const inboxOf = async (username: string) => new InboxPage(await stage.person(username));
  /** A request that is submitted without looking at it; answers its id. */
  const submitted = async (title: string): Promise<string> => {
    const sales = await stage.client('sales');
    const { status, body } = await sales.post('/requests', {
      flow: 'crm:contractApproval',
      fields: await contractFields(sales, title),
    });
    expect([status, body]).toMatchObject([201, {}]);
    return body.id;
  };
  const recordOf = async (requestId: string): Promise<Json> => {
    const sales = await stage.client('sales');
    const { record } = (await sales.get(`/requests/${requestId}`)).body;
    return (await sales.get(`/records/crm:contract/${record.id}`)).body;
  };
  const customerOf = async (contract: Json): Promise<Json> =>
    (await (await stage.client('sales')).get(`/records/crm:enterpriseCustomer/${contract.fields.enterprise}`)).body;

  it('is drafted, submitted, returned, corrected and approved, and then its record is changed', async () => {
    const title = '华东区域设备维保合同';
    const manager = await inboxOf('manager');
    await manager.open();

    const sales = await stage.person('sales');
    const start = new StartPage(sales);
    await start.open(FLOW);
    await start.form.write('合同名称', title);
    await start.form.choose('合同类型', '服务');
    const customer = await start.form.choose('企业客户', '有限公司');
    await start.form.write('合同金额', '528000');
    await start.form.write('生效日期', '2026-12-01');
    await start.form.write('到期日期', '2028-11-30');
    await start.form.choose('我方签约人', '程予安');
    await start.form.attach('合同文本', '维保合同.pdf');
    await start.draftKept();
    await sales.page.reload();
    await expect.poll(() => start.form.box('合同名称').inputValue()).toBe(title);
    await start.routeShows('顾明谦', '沈若川', '韩仲文');
    const id = await start.submit();

    const own = new RequestPage(sales);
    await own.status('审批中');
    await own.shows(title, '维保合同.pdf', customer.split('\n')[0]!, '528,000.00');
    await own.diagramShows('dept', 'current');
    await own.happened('提交', '程予安');
    const before = await recordOf(id);
    expect(before).toMatchObject({ no: null, approvalStatus: 'pending', fields: { status: 'draft' } });
    const customerBefore = await customerOf(before);

    await manager.shows(title);
    const mail = await stage.mailbox.find(
      (each) => addressee(each).startsWith('manager@') && (each.subject ?? '').includes(title),
      `a mail to manager about ${title}`,
    );
    await expect
      .poll(
        async () => (await (await stage.client('sales')).get(`/requests/${id}`)).body.ledger.map((each: Json) => each.status),
        {
          timeout: 20_000,
        },
      )
      .toContain('sent');
    await own.ledgerShows('顾明谦', '新待办', '邮件', '已发送');
    const link = /https?:\/\/[^\s)]+\/requests\/\w+/.exec(mail.text ?? '')![0];
    const managerPerson = await stage.person('manager');
    await managerPerson.page.goto(link);
    const managed = await requestOf('manager');
    await managed.shows(title);
    // Legal's note is hidden from this node, and nothing can be written in.
    expect(await managed.form.count('法务批注')).toBe(0);
    expect(await managed.form.count('合同金额')).toBe(0);
    await managed.whyMe('部门负责人');
    await managed.approve('价格已谈定');
    await own.happened('部门经理审核', '价格已谈定');

    const legal = await requestOf('legal');
    await legal.open(id);
    await legal.return('发起人', 'straightBack', '请把金额改为不含税');
    await own.status('已退回');
    await own.happened('请把金额改为不含税');
    expect(await recordOf(id)).toMatchObject({ approvalStatus: 'returned', fields: { status: 'draft' } });
    await own.form.write('合同金额', '485760');
    await own.resubmit();
    await own.status('审批中');

    await legal.shows('合同金额', '485,760.00', '528,000.00');
    await legal.form.box('法务批注').fill('违约金按 10% 执行');
    await legal.approve('条款无异议');
    await own.happened('法务审核', '条款无异议');

    const gm = await requestOf('gm');
    await gm.open(id);
    await gm.shows('违约金按 10% 执行');
    expect(await recordOf(id)).toMatchObject({ no: null, fields: { status: 'draft' } });
    await gm.approve('同意');
    await gm.seal.waitFor();
    await own.status('已通过');
    await own.seal.waitFor();
    await own.diagramShows('gm', 'done');
    await own.recordLink(`合同：${title}`).waitFor();

    const after = await recordOf(id);
    expect(after).toMatchObject({
      no: expect.stringMatching(/^HT\d{4}/),
      approvalStatus: 'approved',
      fields: { status: 'signed', amount: '485760.00' },
    });
    const { dealAmount: dealsBefore, dealCount: countBefore } = customerBefore.fields;
    const { dealAmount, dealCount } = (await customerOf(after)).fields;
    expect(Number(dealAmount) - Number(dealsBefore)).toBeCloseTo(485_760);
    expect(dealCount).toBe(countBefore + 1);
  });

  it('is handed on, looked at by added signers, taken back, copied and talked about', async () => {
    const title = '冷链运输框架合同';
    const id = await submitted(title);
    const sales = await requestOf('sales');
    await sales.open(id);
    await sales.urge();
    const manager = await requestOf('manager');
    await manager.open(id);
    await manager.approve();
    // The next task may have been opened instead.
    await manager.open(id);
    await manager.takeBack();
    await manager.approve('再核对过，同意');
    await manager.open(id);
    await manager.happened('部门经理审核', '再核对过，同意');

    const legal = await requestOf('legal');
    await legal.open(id);
    await legal.comment('附件第三页的签约主体请核对');
    await legal.transfer('白既明', '请主管审');
    const head = await requestOf('legalmanager');
    await head.open(id);
    await head.addSigner('before', '陶静姝');
    const finance = await requestOf('finance');
    await finance.open(id);
    await finance.approve('预算内');
    await head.happened('陶静姝', '预算内');
    await head.addSigner('after', '秦越然');
    await head.approve('条款无异议');
    const director = await requestOf('director');
    await director.open(id);
    await director.copyTo('方晓禾', '供参考');
    await director.approve('同意');

    const gmInbox = await inboxOf('gm');
    await gmInbox.open();
    await gmInbox.choose(title);
    const gm = await requestOf('gm');
    await gm.happened('转办', '白既明');
    await gm.happened('加签', '陶静姝');
    await gm.happened('加签', '秦越然');
    await gm.return('法务审核', 'rewalk', '违约条款再看一次');
    await legal.open(id);
    await legal.happened('退回', '违约条款再看一次');
    await legal.canApprove();

    const service = await inboxOf('service');
    await service.open('copied');
    await service.choose(title);
  });

  it('leaves its record as it was when it is rejected or withdrawn', async () => {
    const rejected = await submitted('被驳回的合同');
    const before = await customerOf(await recordOf(rejected));
    for (const username of ['manager', 'legal'] as const) {
      const page = await requestOf(username);
      await page.open(rejected);
      await page.approve();
      await page.open(rejected);
      await page.happened(username === 'manager' ? '部门经理审核' : '法务审核', '同意');
    }
    const gm = await requestOf('gm');
    await gm.open(rejected);
    await gm.reject('不符合今年的方向');
    // The next task may have been opened instead.
    await gm.open(rejected);
    await gm.status('已驳回');
    expect(await recordOf(rejected)).toMatchObject({ no: null, approvalStatus: 'rejected', fields: { status: 'draft' } });

    const withdrawn = await submitted('被撤回的合同');
    const sales = await requestOf('sales');
    await sales.open(withdrawn);
    await sales.withdraw('客户改了主意');
    await sales.status('已撤回');
    expect(await recordOf(withdrawn)).toMatchObject({ no: null, approvalStatus: 'withdrawn', fields: { status: 'draft' } });
    const manager = await inboxOf('manager');
    await manager.open();
    await manager.lacks('被撤回的合同');
    const { dealAmount, dealCount } = (await customerOf(await recordOf(rejected))).fields;
    expect({ dealAmount, dealCount }).toEqual({ dealAmount: before.fields.dealAmount, dealCount: before.fields.dealCount });
  });

  it('causes no error in any browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
