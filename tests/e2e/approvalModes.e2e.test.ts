import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../harness/apiClient.js';
import { DESK, PHONE } from '../harness/browser.js';
import { ballotDiagram, type BallotNode } from './ballotDiagram.js';
import { contractFields } from './contractFields.js';
import { InboxPage } from './pages/inboxPage.js';
import { RequestPage } from './pages/requestPage.js';
import { openStage, type Stage } from './stage.js';

const nodes: Readonly<Record<string, BallotNode>> = {
  any: { name: '法务或签', people: ['legal', 'legal2'], ballot: 'mode="any"' },
  joint: { name: '三方会签', people: ['manager', 'finance', 'service'], ballot: 'mode="joint"' },
  sequence: { name: '依次审批', people: ['director', 'gm'], ballot: 'mode="joint" sequential="true"' },
  ratio: {
    name: '五人票签',
    people: ['legal', 'legal2', 'finance', 'service', 'seal'],
    ballot: 'mode="ratio" approveAt="0.6"',
  },
};
const deciders = [...new Set(Object.values(nodes).flatMap(({ people }) => people))];
/** Decides on the way home; everybody else sits at a desk. */
const ON_PHONE = 'manager';

describe('several people who decide together', () => {
  let stage: Stage;
  let flow: string;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
    const ids = await Promise.all(
      deciders.map(async (name) => [name, (await (await stage.client(name)).get('/session')).body.person.id] as const),
    );
    const xml = ballotDiagram('four_modes', nodes, Object.fromEntries(ids));
    const designer = await stage.client('designer');
    flow = (await designer.post('/flows', { title: '四种签法', xml })).body.key;
    const published = await designer.post(`/flows/${flow}/versions`, { xml, startableBy: ['crm:rep'] });
    expect(published).toMatchObject({ status: 201, body: { version: 1 } });
  });
  afterEach(({ task }) => stage.observe(task));
  afterAll(() => stage.close());

  const personOf = (username: string) => stage.person(username, username === ON_PHONE ? PHONE : DESK);
  const inboxOf = async (username: string) => new InboxPage(await personOf(username));
  const requestOf = async (username: string) => new RequestPage(await personOf(username));
  /** Opens the request in the browser of each of them. */
  const opened = (usernames: readonly string[], id: string): Promise<RequestPage[]> =>
    Promise.all(
      usernames.map(async (username) => {
        const page = await requestOf(username);
        await page.open(id);
        return page;
      }),
    );
  async function submitted(title: string): Promise<string> {
    const sales = await stage.client('sales');
    const { status, body } = await sales.post('/requests', { flow, fields: await contractFields(sales, title) });
    expect([status, body]).toMatchObject([201, {}]);
    return body.id;
  }
  /** Who has an open task in the request, by username. */
  async function holders(request: string): Promise<readonly string[]> {
    const all = await Promise.all(
      deciders.map(async (username) => {
        const { items } = (await (await stage.client(username)).get('/tasks?limit=200')).body;
        return items.some((task: Json) => task.requestId === request) ? [username] : [];
      }),
    );
    return all.flat().sort();
  }

  it('one is enough, all must, one after the other, three of five', async () => {
    const title = '四种签法的合同';
    const id = await submitted(title);
    const [sales] = await opened(['sales'], id);

    // Any: both are asked; when one has approved, the page of the other has nothing to decide any more.
    await sales!.happened('法务或签', '或签，一人通过即可', '沈若川', '许南枝');
    const [legal, legal2] = await opened(['legal', 'legal2'], id);
    await legal2!.canApprove();
    await legal!.approve('条款无异议');
    await legal2!.cannotDecide();
    await legal2!.happened('法务或签', '沈若川', '条款无异议');
    expect(await holders(id)).toEqual(['finance', 'manager', 'service']);

    // Joint: it goes on with the third of three.
    await sales!.happened('三方会签', '会签，全部通过', '顾明谦', '陶静姝', '方晓禾');
    const [manager, finance, service] = await opened([ON_PHONE, 'finance', 'service'], id);
    await manager!.approve('手机上看过，同意');
    await finance!.happened('三方会签', '手机上看过，同意');
    expect(await holders(id)).toEqual(['finance', 'service']);
    await finance!.approve('预算内');
    await sales!.happened('三方会签', '预算内');
    expect(await holders(id)).toEqual(['service']);
    // Whoever comes second in the sequence is not asked before the first.
    const gmInbox = await inboxOf('gm');
    await gmInbox.open();
    await service!.approve('可以履约');

    // Sequential: the second is asked when the first has approved.
    await sales!.happened('依次审批', '秦越然');
    expect(await holders(id)).toEqual(['director']);
    expect(await gmInbox.row(title).count()).toBe(0);
    const [director] = await opened(['director'], id);
    await director!.approve('销售条件合适');
    await gmInbox.shows(title);
    expect(await holders(id)).toEqual(['gm']);
    await gmInbox.row(title).click();
    await (await requestOf('gm')).approve('同意');

    // Ratio: 60 % of five are three; the others are asked no more.
    await sales!.happened('五人票签', '票签，按比例');
    expect(await holders(id)).toEqual([...nodes['ratio']!.people].sort());
    const last = await opened(['seal', 'service'], id);
    for (const username of ['legal', 'legal2'] as const) {
      const page = await requestOf(username);
      await page.open(id);
      await page.approve(`${username}同意`);
      await sales!.happened('五人票签', `${username}同意`);
    }
    expect(await holders(id)).toEqual(['finance', 'seal', 'service']);
    await last[0]!.canApprove();
    const page = await requestOf('finance');
    await page.open(id);
    await page.approve('财务同意');
    await sales!.status('已通过');
    for (const each of last) await each.cannotDecide();
    expect(await holders(id)).toEqual([]);
    const sealInbox = await inboxOf('seal');
    await sealInbox.open();
    expect(await sealInbox.row(title).count()).toBe(0);
  });

  it('a request that is returned from among them is asked about anew by everybody, if it walks again', async () => {
    const id = await submitted('会签中退回的合同');
    const [sales, legal] = await opened(['sales', 'legal'], id);
    await legal!.approve('第一轮同意');
    await sales!.happened('三方会签', '顾明谦');
    const [finance, manager] = await opened(['finance', ON_PHONE], id);
    await finance!.approve('第一轮预算内');
    await manager!.happened('三方会签', '第一轮预算内');
    await manager!.return('发起人', 'rewalk', '请补充付款条件');
    await sales!.status('已退回');
    expect(await holders(id)).toEqual([]);

    await sales!.open(id);
    await sales!.form.write('合同名称', '补充了付款条件的合同');
    await sales!.resubmit();
    await sales!.status('审批中');
    await sales!.happened('第1轮', '请补充付款条件', '2张表决已失效');
    expect(await holders(id)).toEqual(['legal', 'legal2']);
    await (await opened(['legal2'], id))[0]!.approve('第二轮同意');
    await sales!.happened('法务或签', '第二轮同意');
    expect(await holders(id)).toEqual(['finance', 'manager', 'service']);
  });

  it('one who rejects where all must ends it', async () => {
    const id = await submitted('会签中驳回的合同');
    const [legal] = await opened(['legal'], id);
    await legal!.approve();
    await legal!.open(id);
    await legal!.happened('法务或签', '同意');
    const [manager, service] = await opened([ON_PHONE, 'service'], id);
    await service!.canApprove();
    await manager!.reject('对方资信不足');
    await service!.cannotDecide();
    await service!.status('已驳回');
    expect(await holders(id)).toEqual([]);
  });

  it('causes no error in any browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
