import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';
import { SideForm } from './sideForm.js';

/** The people of the organization and the form beside them. */
export class PeoplePage {
  readonly side: SideForm;

  constructor(private readonly person: Person) {
    this.side = new SideForm(person);
  }

  async open(): Promise<void> {
    await this.person.open('/admin/people');
    await this.loaded();
  }

  /** The row, or on the phone the card, of somebody. */
  row(name: string): Locator {
    return this.person.page.locator('[data-person]').filter({ hasText: name });
  }

  async loaded(): Promise<void> {
    await this.person.page.locator('[data-test=people][aria-busy=false]').waitFor();
  }

  async search(words: string): Promise<void> {
    await this.person.page.getByRole('textbox', { name: '搜索' }).fill(words);
    await this.person.page.keyboard.press('Enter');
  }

  async add(): Promise<void> {
    await this.person.page.locator('[data-test=new]').click();
    await this.side.form.box('姓名').waitFor();
  }

  async edit(name: string): Promise<void> {
    await this.row(name).getByRole('button').click();
    await this.side.drawer.getByText(name).first().waitFor();
    await this.side.form.box('姓名').waitFor();
  }

  /** Plans an absence; moments as `2026-11-22 09:00`. */
  async planAbsence(from: string, to: string, deputy: string): Promise<void> {
    await this.side.drawer.locator('[data-test=add-absence]').click();
    await this.side.form.write('开始时间', from);
    await this.side.form.write('结束时间', to);
    await this.side.form.choose('代理人', deputy);
  }

  /** Disables whoever is open; answers what was asked before. */
  async disable(): Promise<string> {
    const { page } = this.person;
    await this.side.drawer.getByRole('button', { name: '停用' }).click();
    const question = page.locator('.el-message-box');
    await question.waitFor();
    const words = await question.innerText();
    await question.getByRole('button', { name: '停用' }).click();
    await this.side.drawer.getByRole('button', { name: '恢复启用' }).waitFor();
    return words;
  }
}
