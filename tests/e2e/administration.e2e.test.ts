import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE } from '../harness/browser.js';
import { DepartmentsPage } from './pages/departmentsPage.js';
import { PeoplePage } from './pages/peoplePage.js';
import { openStage, type Stage } from './stage.js';

describe('the administration of the organization at the desk', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  it('adds a person, who can sign in at once', async () => {
    const people = new PeoplePage(await stage.person('admin'));
    await people.open();
    await people.add();
    const { form } = people.side;
    await form.write('姓名', '欧阳静姝');
    await form.write('登录名', 'ouyang');
    await form.write('工号', 'E900001');
    await form.choose('部门', '法务部');
    await form.choose('岗位', '法务专员');
    await form.choose('直属上级', '白既明');
    await form.write('手机', '139 1111 2222');
    await form.write('初始密码', 'vermilion');
    await people.side.save();

    await people.search('oyjs');
    await people.row('欧阳静姝').getByText('13911112222').waitFor();
    const newcomer = await stage.person('ouyang');
    await newcomer.open('/workbench');
    await newcomer.page.getByText('欧阳静姝').first().waitFor();
  });

  it('plans an absence with a deputy, and the list says that somebody is away', async () => {
    const people = new PeoplePage(await stage.person('admin'));
    await people.open();
    await people.search('ouyang');
    await people.edit('欧阳静姝');
    const year = new Date().getFullYear();
    await people.planAbsence(`${year - 1}-01-04 09:00`, `${year + 1}-12-31 18:00`, '许南枝');
    await people.side.save();
    await people.row('欧阳静姝').getByText('外出至').waitFor();
  });

  it('says whom it disables, and signs him out', async () => {
    const people = new PeoplePage(await stage.person('admin'));
    await people.open();
    await people.search('ouyang');
    await people.edit('欧阳静姝');
    expect(await people.disable()).toContain('停用欧阳静姝？');
    await people.side.close();
    await people.row('欧阳静姝').getByText('已停用').waitFor();
    const { page } = await stage.person('ouyang');
    const answer = await page.request.get(new URL('/api/v1/session', stage.product.url).href);
    expect(answer.status()).toBe(401);
  });

  it('moves a department with all below it', async () => {
    const person = await stage.person('admin');
    const departments = new DepartmentsPage(person);
    await departments.open();
    expect(await departments.levelOf('MKT-BRAND')).toBe(3);
    await departments.edit('MKT');
    await departments.side.form.choose('上级部门', '销售中心');
    await departments.side.save();
    await expect.poll(() => departments.levelOf('MKT')).toBe(3);
    expect(await departments.levelOf('MKT-BRAND')).toBe(4);
  });

  it('adds a department below another, and removes it again', async () => {
    const person = await stage.person('admin');
    const departments = new DepartmentsPage(person);
    await departments.open();
    await departments.addBelow('SALES', '销售四部', 'SALES-4');
    await expect.poll(() => departments.levelOf('SALES-4')).toBe(3);
    await departments.edit('SALES-4');
    await departments.remove();
    await departments.row('SALES-4').waitFor({ state: 'detached' });
  });

  it('asks before it throws away what was typed', async () => {
    const { page } = await stage.person('admin');
    const people = new PeoplePage(await stage.person('admin'));
    await people.open();
    await people.add();
    await people.side.form.write('姓名', '只写了名字');
    await page.goBack();
    await page.locator('.el-message-box').getByRole('button', { name: '取消' }).click();
    expect(await people.side.form.box('姓名').inputValue()).toBe('只写了名字');
    await page.goBack();
    await page.locator('.el-message-box').getByRole('button', { name: '放弃改动' }).click();
    await people.side.drawer.waitFor({ state: 'detached' });
  });

  it('is closed to those without the function', async () => {
    const person = await stage.person('sales');
    await person.open('/admin/people');
    await person.page.getByText('没有权限看这一页').waitFor();
  });

  it('causes no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});

describe('the administration of the organization on the phone', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: PHONE, mail: false });
  });
  afterEach(({ task }) => stage.observe(task, `phone ${task.name}`));
  afterAll(() => stage.close());

  it('finds somebody and changes the number', async () => {
    const people = new PeoplePage(await stage.person('admin'));
    await people.open();
    await people.search('xunanzhi');
    await people.edit('许南枝');
    await people.side.form.write('手机', '13933334444');
    await people.side.save();
    await people.row('许南枝').getByText('13933334444').waitFor();
  });

  it('gives a department another leader', async () => {
    const departments = new DepartmentsPage(await stage.person('admin'));
    await departments.open();
    await departments.edit('SALES-CH');
    await departments.side.form.choose('负责人', '程予安');
    await departments.side.save();
    await departments.row('SALES-CH').getByText('程予安').waitFor();
  });

  it('causes no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
