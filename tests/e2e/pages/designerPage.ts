import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The process designer: canvas, palette, property panel, checks, trial runs, versions. */
export class DesignerPage {
  constructor(private readonly person: Person) {}

  async open(title: string): Promise<void> {
    await this.person.open('/designer');
    await this.person.page.getByRole('link', { name: title, exact: true }).click();
    await this.element('end').waitFor();
  }

  /** Begins a flow of its own: its name, and the id that it has for ever. */
  async create(title: string, processId: string): Promise<void> {
    const { page } = this.person;
    await this.person.open('/designer');
    await page.getByRole('button', { name: '新建流程' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('流程名称').fill(title);
    await dialog.getByLabel('流程编号').fill(processId);
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await this.element('end').waitFor();
  }

  get panel(): Locator {
    return this.person.page.getByRole('complementary', { name: '设置' });
  }
  get checks(): Locator {
    return this.person.page.getByRole('region', { name: '检查' });
  }
  get trial(): Locator {
    return this.person.page.getByRole('region', { name: '试运行' });
  }

  /** An element on the canvas. */
  element(id: string): Locator {
    return this.person.page.locator(`.vm-modeler .djs-element[data-element-id="${id}"] > .djs-visual`);
  }

  /** The mark of a problem at an element. */
  problemAt(id: string): Locator {
    return this.person.page.locator(`.djs-overlays[data-container-id="${id}"] .vm-problem`);
  }

  async middleOf(id: string): Promise<Point> {
    return middle(this.element(id));
  }

  /** Drags an entry of the palette onto the canvas with the mouse; answers the id of the new element. */
  async dragFromPalette(name: string, to: Point): Promise<string> {
    const { page } = this.person;
    const before = await this.#ids('shape');
    await this.#drag(await middle(page.locator('.djs-palette').getByText(name, { exact: true })), to);
    return this.#added('shape', before);
  }

  /** Types the name of what has just been drawn, where it stands. */
  async typeName(name: string): Promise<void> {
    const { page } = this.person;
    await page.locator('.djs-direct-editing-content').waitFor();
    // a new approval is called 审批 already, and that is selected: what is typed replaces it
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
    await page.locator('.djs-direct-editing-content').waitFor({ state: 'detached' });
  }

  /** Drags an unconnected element by its middle onto a sequence flow, which then leads through it. */
  async moveOntoFlow(id: string, flow: string): Promise<void> {
    await this.#drag(await this.middleOf(id), await this.middleOf(flow));
  }

  /** Drags an element by its corner, so that what is connected to it does not lie in the way. */
  async move(id: string, to: Point): Promise<void> {
    await this.#drag(await this.#cornerOf(id), to);
  }

  /** Draws a flow with the tool of the palette: a click on it, one on each end; answers the id of the flow. */
  async connect(from: string, to: string): Promise<string> {
    const { page } = this.person;
    const before = await this.#ids('connection');
    await page.locator('.djs-palette').getByText('连线', { exact: true }).click();
    for (const end of [from, to]) {
      const { x, y } = await this.middleOf(end);
      await page.mouse.move(x, y, { steps: 6 });
      await page.mouse.click(x, y);
    }
    return this.#added('connection', before);
  }

  /** Deletes a flow: a click on it, and the key. */
  async removeFlow(id: string): Promise<void> {
    const { x, y } = await this.middleOf(id);
    await this.person.page.mouse.move(x, y, { steps: 6 });
    await this.person.page.mouse.click(x, y);
    await this.panel.getByText(id, { exact: true }).waitFor();
    await this.person.page.keyboard.press('Delete');
    await this.element(id).waitFor({ state: 'detached' });
  }

  /** Selects an element; a click on one that is selected already would undo that. */
  async select(id: string): Promise<void> {
    const head = this.panel.getByText(id, { exact: true });
    if (await head.isVisible()) return;
    const { x, y } = await this.#cornerOf(id);
    await this.person.page.mouse.click(x, y);
    await head.waitFor();
  }

  /** Writes into a box of the panel and leaves it. */
  async write(label: string, text: string): Promise<void> {
    const box = this.panel.getByLabel(label, { exact: true }).first();
    await box.fill(text);
    await box.press('Tab');
  }

  /** Chooses in a list of the panel: the list at `box`, the line with these words. */
  async choose(box: Locator, words: string): Promise<void> {
    await box.click({ force: true });
    await this.person.page.getByRole('option').filter({ hasText: words }).first().click();
  }

  /** Gives the task to the members of a role. */
  async assignToRole(role: string): Promise<void> {
    const rule = this.panel.getByRole('combobox', { name: '由谁办理' });
    await this.choose(rule, '角色');
    await this.choose(this.panel.locator('.rule').getByRole('combobox').nth(1), role);
  }

  /** Presses one of a row of choices in the panel, e.g. 会签. */
  async press(words: string): Promise<void> {
    await this.panel.getByText(words, { exact: true }).click();
  }

  async setAccess(field: string, access: '隐藏' | '只读' | '可填'): Promise<void> {
    const all = this.panel.getByRole('button', { name: '全部字段' });
    if (await all.isVisible()) await all.click();
    await this.panel.getByRole('radiogroup', { name: field }).getByRole('radio', { name: access }).click();
  }

  /** Adds a rung to the ladder: after so many working days, this happens. */
  async addRung(days: number, action: string): Promise<void> {
    await this.panel.getByRole('button', { name: '加一级' }).click();
    await this.write('到达后多久', String(days));
    await this.choose(this.panel.getByLabel('做什么', { exact: true }), action);
  }

  /** Waits for the state of the draft in the head. */
  async state(words: RegExp): Promise<void> {
    await this.person.page.getByRole('status').filter({ hasText: words }).waitFor();
  }

  async startTrial(requester: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: '试运行' }).click();
    const dialog = page.getByRole('dialog');
    const who = dialog.getByLabel('发起人');
    await who.click({ force: true });
    await who.fill(requester);
    await page.getByRole('option').filter({ hasText: requester }).first().click();
    const more = dialog.getByRole('button', { name: '填更多字段' });
    if (await more.isVisible()) await more.click();
    for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole('button', { name: '开始' }).click();
    await this.trial.waitFor();
  }

  async publish(version: number, note: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `发布第${version}版` });
    await dialog.getByLabel('这一版改了什么').fill(note);
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText(`第${version}版已发布`).waitFor();
  }

  /** Opens the list of versions and one of them. */
  async openVersion(version: number): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: '版本' }).click();
    await page
      .getByRole('dialog')
      .getByRole('link', { name: `第${version}版` })
      .click();
    await page.waitForURL(new RegExp(`/versions/${version}$`));
    await page.locator('[data-element-id=end]').first().waitFor();
  }

  /** What the version that is open says of its differences from another one. */
  async changesFrom(version: number): Promise<readonly string[]> {
    const { page } = this.person;
    await page.getByRole('combobox', { name: '和哪一版比较' }).click({ force: true });
    await page.getByRole('option', { name: `与第${version}版比较` }).click();
    const lines = page.locator('[data-change] .head');
    await lines.first().waitFor();
    return (await lines.allInnerTexts()).map((line) => line.replace(/\s*\n\s*/g, ''));
  }

  /** A place in an element where no flow lies over it. */
  async #cornerOf(id: string): Promise<Point> {
    const box = (await this.element(id).boundingBox())!;
    return { x: box.x + 12, y: box.y + 12 };
  }

  async #drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.person.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    // The first pixels have to stay inside the entry, else the drag is not begun.
    await mouse.move(from.x + 8, from.y, { steps: 4 });
    await mouse.move(to.x - 3, to.y, { steps: 12 });
    await mouse.move(to.x, to.y, { steps: 3 });
    await mouse.up();
  }

  #ids(kind: 'shape' | 'connection'): Promise<readonly string[]> {
    return this.person.page
      .locator(`.vm-modeler .djs-${kind}[data-element-id]`)
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-element-id')!));
  }

  /** Waits for an element that was not there before. */
  async #added(kind: 'shape' | 'connection', before: readonly string[]): Promise<string> {
    const added = await this.person.page.waitForFunction(
      ([selector, known]) => {
        const all = [...document.querySelectorAll(selector)].map((each) => each.getAttribute('data-element-id')!);
        return all.find((id) => !known.includes(id) && !id.endsWith('_label'));
      },
      [`.vm-modeler .djs-${kind}[data-element-id]`, before] as const,
    );
    return (await added.jsonValue())!;
  }
}

async function middle(locator: Locator): Promise<Point> {
  const box = (await locator.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
