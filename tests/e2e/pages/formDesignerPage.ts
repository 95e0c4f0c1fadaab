import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';
import { FormBoxes } from './formBoxes.js';

type Part = '布局' | '电脑预览' | '手机预览' | '各节点权限';

/** The form beside the diagram: palette, canvas, properties, previews, what each node may do. */
export class FormDesignerPage {
  constructor(private readonly person: Person) {}

  /** From the diagram of a flow to its form, which begins empty and about no table. */
  async begin(): Promise<void> {
    await this.show('表单');
    await this.person.page.getByRole('button', { name: '开始画表单' }).click();
    await this.person.page.getByText('把字段拖到这里。').waitFor();
  }

  async show(tab: '流程' | '表单'): Promise<void> {
    await this.person.page.getByRole('radiogroup', { name: '流程与表单' }).getByText(tab, { exact: true }).click();
  }
  async part(part: Part): Promise<void> {
    await this.person.page.getByRole('radiogroup', { name: '表单', exact: true }).getByText(part, { exact: true }).click();
  }

  get properties(): Locator {
    return this.person.page.getByRole('complementary', { name: '属性' });
  }
  /** A field as it lies on the canvas, by its label. */
  placed(label: string): Locator {
    return this.person.page.locator('.canvas .field').filter({ hasText: label });
  }

  /** Drags a kind from the palette to the end of the first section, and names it; answers how formulas call it. */
  async drag(kind: string, label: string): Promise<string> {
    const { page } = this.person;
    const before = await page.locator('.canvas .field').count();
    const entry = page.getByRole('navigation', { name: '可以放的字段' }).getByText(kind, { exact: true });
    await entry.dragTo(page.locator('.canvas .fields').first());
    await page.locator('.canvas .field').nth(before).waitFor();
    await this.write('名称', label);
    await this.placed(label).waitFor();
    return (await this.placed(label).getAttribute('data-field'))!;
  }

  /** The fields in their order. */
  labels(): Promise<readonly string[]> {
    return this.person.page
      .locator('.canvas .field .ink')
      .evaluateAll((all) => all.map((each) => each.textContent!.replace('*', '').trim()));
  }
  /** How many places have to be mended, while there are any. */
  get problem(): Locator {
    return this.person.page.getByRole('status').filter({ hasText: '处需要修改' });
  }
  async shows(text: string): Promise<void> {
    await this.person.page.getByText(text).first().waitFor();
  }

  /** Drags a field before another one. */
  async dragBefore(label: string, other: string): Promise<void> {
    await this.placed(label).dragTo(this.placed(other));
  }

  /** Writes into a box of the properties and leaves it. */
  async write(label: string, text: string): Promise<void> {
    const box = this.properties.getByLabel(label, { exact: true });
    await box.fill(text);
    await box.press('Tab');
  }

  async select(label: string): Promise<void> {
    await this.placed(label).click();
  }

  async require(label: string): Promise<void> {
    await this.select(label);
    await this.properties.getByText('必填', { exact: true }).click();
  }

  /** A rule across fields, shown at the field of this label. */
  async rule(must: string, message: string, at: string): Promise<void> {
    const { page } = this.person;
    await this.properties.getByRole('button', { name: '整张表单' }).click();
    await this.properties.getByRole('button', { name: '加一条规则' }).click();
    await this.write('必须满足', must);
    await this.write('不满足时提示', message);
    await this.properties.getByLabel('提示显示在').click({ force: true });
    await page.getByRole('option', { name: at, exact: true }).click();
  }

  /** What a node may do with a field. */
  async access(node: string, label: string, access: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('combobox', { name: `${node} ${label}`, exact: true }).click({ force: true });
    await page.getByRole('option', { name: access, exact: true }).filter({ visible: true }).click();
  }

  /** The form in the preview that is shown. */
  get preview(): FormBoxes {
    return new FormBoxes(this.person.page, this.person.page.locator('main'));
  }
}
