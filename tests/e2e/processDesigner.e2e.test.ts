import { describeOnBothDatabases } from '@vermilion/server/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Json } from '../harness/apiClient.js';
import { DESK } from '../harness/browser.js';
import { contractFields } from './contractFields.js';
import { DesignerPage } from './pages/designerPage.js';
import { openStage, type Stage } from './stage.js';

const FLOW = '合同审批（标准版）';

describeOnBothDatabases('a process designer', (database) => {
  let stage: Stage;
  let page: DesignerPage;
  let drawn: string;
  let started: string;
  beforeAll(async () => {
    stage = await openStage({ database, screen: DESK, mail: false });
    started = await submitted('按第一版走的合同');
    page = new DesignerPage(await stage.person('designer'));
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  async function submitted(title: string): Promise<string> {
    const sales = await stage.client('sales');
    const { body } = await sales.post('/requests', { flow: 'crm:contractApproval', fields: await contractFields(sales, title) });
    return body.id;
  }
  /** Approves the open task of somebody; answers its node. */
  async function approved(username: string, request: string): Promise<string> {
    const client = await stage.client(username);
    const { items } = (await client.get('/tasks?limit=200')).body;
    const task = items.find((each: Json) => each.requestId === request);
    expect(task, `an open task of ${username}`).toBeDefined();
    expect(await client.post(`/tasks/${task.id}/approve`)).toMatchObject({ status: 200 });
    return task.nodeName;
  }

  it('drags an approval from the palette, sees what is wrong with it, and draws it into the flow', async () => {
    await page.open(FLOW);
    await page.state(/^第1版，没有改动/);
    const below = await page.middleOf('dept');
    drawn = await page.dragFromPalette('审批', { x: below.x, y: below.y + 180 });
    await page.typeName('财务复核');
    await page.problemAt(drawn).waitFor();
    await page.checks.getByText('从开始无法到达此节点').waitFor();

    await page.moveOntoFlow(drawn, 'flow_dept_legal');
    await page.problemAt(drawn).waitFor({ state: 'detached' });
    await page.checks.getByText('从开始无法到达此节点').waitFor({ state: 'detached' });
    await page.move(drawn, { x: below.x + 20, y: below.y + 100 });
  });

  it('says who approves, how, what may be filled in and until when', async () => {
    await page.select(drawn);
    await page.assignToRole('财务经理');
    await page.panel.getByText('陶静姝').first().waitFor();
    await page.press('会签');
    await page.setAccess('合同金额', '可填');
    await page.write('多久内办完', '2');
    await page.addRung(1, '抄送');
    await page.state(/^第2版草稿，.*自动保存/);
    const designer = await stage.client('designer');
    const drawnXml = async () => {
      const { body } = await designer.get('/flows/crm:contractApproval/draft');
      return new RegExp(`<bpmn:userTask id="${drawn}"[\\s\\S]*?</bpmn:userTask>`).exec(body.xml)?.[0] ?? '';
    };
    // an earlier change may have been saved first: wait for the save of the last one
    await expect.poll(drawnXml, { timeout: 20_000 }).toMatch(/vermilion:step/);
    const node = await drawnXml();
    expect(node).toContain('name="财务复核"');
    expect(node).toMatch(/rule name="role" value="crm:finance"/);
    expect(node).toMatch(/ballot mode="joint"/);
    expect(node).toMatch(/field name="amount" access="write"/);
    expect(node).toMatch(/deadline due="P2D"/);
    expect(node).toMatch(/step [^>]*after="P1D"[^>]*action="copy"/);
  });

  it('tries the flow on the same engine', async () => {
    await page.startTrial('程予安', { 合同金额: '36000' });
    await page.panel.getByText('顾明谦').first().waitFor();
    await page.trial.getByRole('button', { name: '替顾明谦通过' }).click();
    await page.panel.getByRole('heading', { name: '财务复核' }).waitFor();
    await page.panel.getByText('陶静姝').first().waitFor();
    await page.trial.getByRole('button', { name: '+1工作日' }).click();
    await page.trial.getByText(/会发出[1-9]\d*封邮件/).waitFor();
    await page.panel.getByRole('button', { name: '通过', exact: true }).click();
    await page.panel.getByRole('heading', { name: '法务审核' }).waitFor();
    await page.trial.getByRole('button', { name: '走到底' }).click();
    await page.trial.getByText('已通过').waitFor();
    await page.trial.getByRole('button', { name: '结束', exact: true }).click();
  });

  it('publishes version 2 while what runs stays on version 1', async () => {
    await page.publish(2, '加上财务复核');
    await page.state(/^第2版，没有改动/);
    const fresh = await submitted('按第二版走的合同');
    expect(await approved('manager', started)).toBe('部门经理审核');
    expect(await approved('manager', fresh)).toBe('部门经理审核');
    expect(await approved('finance', fresh)).toBe('财务复核');
    expect(await approved('legal', started)).toBe('法务审核');
    expect(await approved('gm', started)).toBe('总经理审批');
    const sales = await stage.client('sales');
    expect((await sales.get(`/requests/${started}`)).body).toMatchObject({ status: 'approved', version: 1 });
    expect((await sales.get(`/requests/${fresh}`)).body).toMatchObject({ status: 'pending', version: 2 });

    const { page: browser } = await stage.person('designer');
    await page.openVersion(1);
    expect(await browser.locator(`[data-element-id="${drawn}"]`).count()).toBe(0);
    await browser.goBack();
    await page.element('end').waitFor();
    await page.openVersion(2);
    await browser.locator(`[data-element-id="${drawn}"]`).first().waitFor();
  });

  it('draws flows with the tool for them, and a request takes the new way', async () => {
    await page.open(FLOW);
    const after = await page.middleOf('legal');
    const recheck = await page.dragFromPalette('审批', { x: after.x + 90, y: after.y + 200 });
    await page.typeName('经理复看');
    await page.problemAt(recheck).waitFor();
    await page.removeFlow('flow_legal_gm');
    await page.checks.getByText('从开始无法到达此节点').first().waitFor();
    const [there, on] = [await page.connect('legal', recheck), await page.connect(recheck, 'gm')];
    expect(new Set([there, on, 'flow_legal_gm']).size).toBe(3);
    await page.checks.getByText('从开始无法到达此节点').first().waitFor({ state: 'detached' });
    await page.problemAt(recheck).waitFor({ state: 'detached' });
    await page.publish(3, '经理再看一遍');
    await page.state(/^第3版，没有改动/);

    const request = await submitted('按连线走的合同');
    const way = [];
    for (const username of ['manager', 'finance', 'legal', 'manager', 'gm']) way.push(await approved(username, request));
    expect(way).toEqual(['部门经理审核', '财务复核', '法务审核', '经理复看', '总经理审批']);
    const sales = await stage.client('sales');
    expect((await sales.get(`/requests/${request}`)).body).toMatchObject({ status: 'approved', version: 3 });
  });

  it('causes no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
