import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../harness/browser.js';
import { PeoplePage } from './pages/peoplePage.js';
import { openStage, type Stage } from './stage.js';

describe('the administration of the organization at the desk', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.picture(task.name));
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

  it('causes no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
