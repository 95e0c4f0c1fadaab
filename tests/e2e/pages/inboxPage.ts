import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';

/** The list of what waits for somebody. */
export class InboxPage {
  constructor(private readonly person: Person) {}

  async open(box?: 'done' | 'mine' | 'copied' | 'drafts'): Promise<void> {
    await this.person.open(box ? `/inbox?box=${box}` : '/inbox');
    await this.person.page.getByRole('region', { name: '待办' }).waitFor();
  }

  row(title: string): Locator {
    return this.person.page.getByRole('region', { name: '待办' }).getByRole('link').filter({ hasText: title });
  }

  /** Waits until it is there, without loading the page again. */
  async shows(title: string): Promise<void> {
    await this.row(title).first().waitFor();
  }

  async lacks(title: string): Promise<void> {
    await this.row(title).first().waitFor({ state: 'detached' });
  }

  async choose(title: string): Promise<void> {
    await this.row(title).first().click();
    await this.person.page.getByRole('heading', { name: title }).first().waitFor();
  }
}
