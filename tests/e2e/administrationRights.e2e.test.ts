import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../harness/browser.js';
import { contractFields } from './contractFields.js';
import { AuditPage } from './pages/auditPage.js';
import { CalendarPage } from './pages/calendarPage.js';
import { RolesPage } from './pages/rolesPage.js';
import { openStage, type Stage } from './stage.js';

/** `2026-11-25`, where the demo's people are. Swedish dates are ISO dates. */
const dayOf = (moment: number) => new Date(moment).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe('roles, calendar and audit log', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  /** Asks for a contract; answers when its first decision is due. */
  async function dueOfNewRequest(name: string): Promise<number> {
    const sales = await stage.client('sales');
    const { body } = await sales.post('/requests', {
      flow: 'crm:contractApproval',
      fields: await contractFields(sales, name),
    });
    return dueOf(body.id);
  }
  async function dueOf(request: string): Promise<number> {
    const { body } = await (await stage.client('manager')).get('/tasks?box=todo');
    return body.items.find((task: any) => task.requestId === request).due;
  }

  it('shows which rows a role reaches, and which fields', async () => {
    const roles = new RolesPage(await stage.person('admin'));
    await roles.open('crm:manager');
    expect(await roles.right('crm:contract', 'view')).toBe('本部门及下级');
    expect(await roles.right('crm:contract', 'create')).toBe('允许');
    expect(await roles.right('crm:campaign', 'delete')).toContain('无');
    expect(await roles.field('crm:individualCustomer', 'mobile')).toBe('可写');
    await roles.open('crm:legal');
    expect(await roles.field('crm:individualCustomer', 'mobile')).toContain('脱敏');
  });

  it('opens a page to whoever is given the role for it', async () => {
    const sales = await stage.person('sales');
    await sales.open('/admin/audit');
    await sales.page.getByText('没有权限看这一页').waitFor();
    expect(await sales.page.getByRole('link', { name: '系统管理' }).count()).toBe(0);

    const roles = new RolesPage(await stage.person('admin'));
    await roles.open('base:auditor');
    await roles.add('cya', '程予安');
    await roles.remove('程予安');
    await roles.undo('程予安');

    await sales.open('/workbench');
    await sales.page.getByRole('link', { name: '系统管理' }).click();
    await sales.page.getByRole('link', { name: '操作日志' }).click();
    await new AuditPage(sales).line('调整角色成员', '审计员').waitFor();
    expect(await sales.page.getByRole('link', { name: '工作日历' }).count()).toBe(0);
  });

  it('counts a day off in deadlines that begin later, and in no other', async () => {
    const before = await dueOfNewRequest('标记之前的合同');
    const due = dayOf(before);
    const admin = await stage.person('admin');
    const calendar = new CalendarPage(admin);
    await calendar.open(Number(due.slice(0, 4)));
    await calendar.day(dayBefore(due)).focus();
    await admin.page.keyboard.press('ArrowRight');
    await calendar.markFocused('休息', '司庆');
    await expect.poll(() => calendar.day(due).getAttribute('aria-label')).toContain('休息 司庆 自行标记');

    const after = await dueOfNewRequest('标记之后的合同');
    expect(dayOf(after) > due).toBe(true);
    const tasks = (await (await stage.client('manager')).get('/tasks?box=todo')).body.items;
    expect(tasks.find((task: any) => task.title.includes('标记之前')).due).toBe(before);
  });

  it('tells of both in the log, whose chain is intact', async () => {
    const audit = new AuditPage(await stage.person('admin'));
    await audit.open();
    await audit.filterByKind('角色');
    expect(await audit.details('调整角色成员', '审计员', '陆知行')).toMatch(/新增成员\s*程予安/);
    await audit.open('?subject=calendar');
    const change = await audit.details('标记日期', '陆知行');
    expect(change).toMatch(/类型\s+（未标记）\s+休息/);
    expect(change).toMatch(/名称\s+（未标记）\s+司庆/);
    await audit.open(`?from=${dayOf(Date.now())}&action=flow.published`);
    await (await stage.person('admin')).page.getByText('没有符合条件的记录').waitFor();
    expect(await audit.check()).toMatch(/记录链完整，至 ?#\d+/);
  });

  it('warns of a year whose holidays are not out', async () => {
    const { page } = await stage.person('admin');
    await new CalendarPage(await stage.person('admin')).open(2035);
    await page.getByText('2035年的放假安排尚未公布').waitFor();
  });

  it('causes no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
