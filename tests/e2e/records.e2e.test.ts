import { describeOnBothDatabases } from '@vermilion/server/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Json } from '../harness/apiClient.js';
import { DESK } from '../harness/browser.js';
import { contractFields } from './contractFields.js';
import { RecordPage } from './pages/recordPage.js';
import { RecordsPage } from './pages/recordsPage.js';
import { RequestPage } from './pages/requestPage.js';
import { openStage, type Stage } from './stage.js';

describeOnBothDatabases('the records of the customers plugin', (database) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database, screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  it('are leafed through, filtered and searched, and the address keeps all of that', async () => {
    const person = await stage.person('director');
    const list = new RecordsPage(person);
    await list.open('crm:contract');
    const all = await list.total();
    const first = await list.shownIds();
    await list.nextPage();
    await expect.poll(() => list.shownIds()).not.toEqual(first);
    const second = await list.shownIds();
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    await list.previousPage();
    await expect.poll(() => list.shownIds()).toEqual(first);

    await list.filterByChoice('合同类型', '服务合同');
    await expect.poll(() => list.total()).toBeLessThan(all);
    const services = await list.total();
    expect(services).toBeGreaterThan(0);
    await person.page.reload();
    await list.loaded();
    expect(await list.total()).toBe(services);
    await list.keepAsView('服务类合同');
    await list.clear();
    await expect.poll(() => list.total()).toBe(all);
    await list.chooseView('服务类合同');
    await expect.poll(() => list.total()).toBe(services);
    await list.chooseView('全部');
    await expect.poll(() => list.total()).toBe(all);

    const wanted = (await list.shownTitles()).at(-1)!;
    await list.search(wanted);
    await expect.poll(async () => [...new Set(await list.shownTitles())]).toEqual([wanted]);
  });

  it('are edited, and their history says who changed what', async () => {
    const client = await stage.client('sales');
    const { items } = (await client.get('/records/crm:contract?filter=[{"field":"owner","op":"eq","value":"$me"}]')).body;
    const draft = items.find((each: Json) => each.can.edit);
    const record = new RecordPage(await stage.person('sales'));
    await record.open('crm:contract', draft.id);
    await record.edit();
    await record.form.write('合同名称', '改过名字的合同');
    await record.save();
    await record.historyShows('程予安', '修改', '改过名字的合同');
    const { title, version } = (await client.get(`/records/crm:contract/${draft.id}`)).body;
    expect(title).toBe('改过名字的合同');

    const director = await stage.client('director');
    await director.patch(`/records/crm:contract/${draft.id}`, { version, fields: { name: '总监改的合同' } });
    await record.takeChangeOf('秦越然');
    await record.historyShows('秦越然', '修改', '总监改的合同');
  });

  it('lead to their requests, and requests lead to them', async () => {
    const client = await stage.client('sales');
    const fields = await contractFields(client, '有审批的合同');
    const { body } = await client.post('/requests', { flow: 'crm:contractApproval', fields });
    const person = await stage.person('sales');
    const request = new RequestPage(person);
    await request.open(body.id);
    await request.recordLink('合同：有审批的合同').click();
    await new RecordPage(person).request('有审批的合同').click();
    await request.happened('提交', '程予安');
  });

  it('cause no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
