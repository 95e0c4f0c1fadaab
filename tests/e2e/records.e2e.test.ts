import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../harness/browser.js';
import { RecordsPage } from './pages/recordsPage.js';
import { openStage, type Stage } from './stage.js';

describe('the records of the customers plugin', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ database: 'sqlite', screen: DESK, mail: false });
  });
  afterEach(({ task }) => stage.picture(task.name));
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
    await list.clear();
    await expect.poll(() => list.total()).toBe(all);

    const wanted = (await list.shownTitles()).at(-1)!;
    await list.search(wanted);
    await expect.poll(async () => [...new Set(await list.shownTitles())]).toEqual([wanted]);
  });

  it('cause no error in the browser', () => {
    expect(stage.problems()).toEqual([]);
  });
});
