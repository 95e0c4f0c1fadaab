import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';
import { FormBoxes } from './formBoxes.js';

/** One record: its fields, its requests, its history. */
export class RecordPage {
  readonly form: FormBoxes;

  constructor(private readonly person: Person) {
    this.form = new FormBoxes(person.page);
  }

  async open(entity: string, id: string): Promise<void> {
    await this.person.open(`/records/${entity}/${id}`);
    await this.person.page.getByRole('heading', { name: '变更记录' }).waitFor();
  }

  /** Waits for a line of the history with all these words. */
  async historyShows(...words: readonly string[]): Promise<void> {
    let line = this.person.page.locator('.history').getByRole('listitem');
    for (const word of words) line = line.filter({ hasText: word });
    await line.first().waitFor();
  }

  /** Waits for the word that somebody has changed the record meanwhile, and takes the change over. */
  async takeChangeOf(name: string): Promise<void> {
    const bar = this.person.page.getByRole('status').filter({ hasText: `刚被${name}修改` });
    await bar.getByRole('button', { name: '点击更新' }).click();
    await bar.waitFor({ state: 'detached' });
  }

  request(title: string): Locator {
    return this.person.page.getByRole('complementary').getByRole('link', { name: title, exact: true });
  }

  async edit(): Promise<void> {
    await this.person.page.locator('[data-test=edit]').click();
    await this.person.page.locator('[data-test=save]').waitFor();
  }

  async save(): Promise<void> {
    await this.person.page.locator('[data-test=save]').click();
    await this.person.page.getByRole('heading', { name: '变更记录' }).waitFor();
  }
}
