import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE } from '../harness/browser.js';
import { DesignerPage } from './pages/designerPage.js';
import { FormDesignerPage } from './pages/formDesignerPage.js';
import { InboxPage } from './pages/inboxPage.js';
import { RequestPage } from './pages/requestPage.js';
import { StartPage } from './pages/startPage.js';
import { openStage, type Stage } from './stage.js';

const FLOW = '外出申请';

describe('a form that is drawn beside its flow', () => {
  let stage: Stage;
  let form: FormDesignerPage;
  let flow: DesignerPage;
  let request: string;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
    const designer = await stage.person('designer');
    form = new FormDesignerPage(designer);
    flow = new DesignerPage(designer);
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  it('is laid out by dragging, with conditions, a formula and a rule', async () => {
    await flow.create(FLOW, 'outing');
    await form.begin();
    expect(await form.drag('单行文字', '外出事由')).toBe('text1');
    expect(await form.drag('整数', '外出天数')).toBe('int1');
    expect(await form.drag('金额', '每天补助')).toBe('money1');
    expect(await form.drag('金额', '补助合计')).toBe('money2');
    await form.write('公式', 'int1 * money1');
    expect(await form.drag('多行文字', '住宿安排')).toBe('longtext1');
    await form.write('满足时显示', 'int1 > 1');
    await form.write('满足时必填', 'int1 > 1');
    expect(await form.drag('金额', '实发金额')).toBe('money3');
    for (const label of ['外出事由', '外出天数', '每天补助']) await form.require(label);
    await form.dragBefore('外出天数', '外出事由');
    expect(await form.labels()).toEqual(['外出天数', '外出事由', '每天补助', '补助合计', '住宿安排', '实发金额']);
    await form.rule('int1 <= 30', '一次外出最多三十天', '外出天数');
  });

  it('says at once what is wrong with a formula', async () => {
    await form.select('补助合计');
    await form.write('公式', 'int1 * daily');
    await form.properties.getByText('daily').last().waitFor();
    await form.problem.first().waitFor();
    await form.write('公式', 'int1 * money1');
    await form.problem.waitFor({ state: 'detached' });
  });

  it('is tried as it will be at the desk and on the phone', async () => {
    await form.part('电脑预览');
    expect(await form.preview.count('住宿安排')).toBe(0);
    await form.preview.write('外出天数', '3');
    await form.preview.write('每天补助', '150.5');
    await form.preview.box('住宿安排').waitFor();
    await form.shows('451.50');
    // What has been tried at the desk stands on the phone as well.
    await form.part('手机预览');
    await form.preview.write('外出天数', '1');
    await form.preview.box('住宿安排').waitFor({ state: 'detached' });
    await form.shows('150.50');
  });

  it('lets each node do what is chosen beside the diagram', async () => {
    await form.part('各节点权限');
    await form.access('提交', '实发金额', '隐藏');
    await form.access('部门负责人审批', '实发金额', '必填');
    await form.show('流程');
    await flow.publish(1, '第一版');
  });

  it('is filled in at the desk: hidden, computed and checked as drawn', async () => {
    const sales = await stage.person('sales');
    const start = new StartPage(sales);
    await start.open(FLOW, '外出事由');
    expect(await start.form.count('实发金额')).toBe(0);
    expect(await start.form.count('住宿安排')).toBe(0);
    await start.form.write('外出天数', '40');
    await start.form.write('外出事由', '拜访客户');
    await start.form.write('每天补助', '200');
    await start.form.write('住宿安排', '客户附近');
    await start.refused('一次外出最多三十天');
    await start.form.write('外出天数', '3');
    await sales.page.getByText('600.00').first().waitFor();
    request = await start.submit();
  });

  it('is decided on the phone, where the field of the approver has to be filled in', async () => {
    const manager = await stage.person('manager', PHONE);
    await new InboxPage(manager).open();
    const page = new RequestPage(manager);
    await page.open(request);
    await page.shows('客户附近', '600.00');
    await page.form.write('实发金额', '580');
    await page.approve('准');
    await page.shows('580.00');
    const sales = new RequestPage(await stage.person('sales'));
    await sales.open(request);
    await sales.status('已通过');
    await sales.shows('600.00', '客户附近');
    // Hidden at the beginning is hidden from who asks, for ever.
    expect(await (await stage.person('sales')).page.getByText('580.00').count()).toBe(0);
  });

  it('changes with the version of its flow, while requests keep the form they began with', async () => {
    await flow.open(FLOW);
    await form.show('表单');
    await form.select('外出事由');
    await form.write('名称', '外出原因');
    await form.show('流程');
    await flow.publish(2, '改了名称');
    await flow.openVersion(2);
    expect(await flow.changesFrom(1)).toEqual(['改动字段 外出原因']);
    const sales = await stage.person('sales');
    await new StartPage(sales).open(FLOW, '外出原因');
    const page = new RequestPage(sales);
    await page.open(request);
    await page.shows('外出事由');
  });

  it('causes no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
