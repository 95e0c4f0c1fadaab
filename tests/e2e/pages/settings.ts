import type { Person } from '../person.js';

/** How somebody likes the product to look: behind the name at the desk, a page of its own on the phone. */
export class Settings {
  constructor(private readonly person: Person) {}

  async open(): Promise<void> {
    const { page, phone } = this.person;
    await this.person.open(phone ? '/me' : '/workbench');
    if (!phone) await page.locator('[data-test=person-menu]').click();
  }

  /** Presses words of a switch, e.g. `深色` or `English`. */
  async press(words: string): Promise<void> {
    await this.person.page.locator('.settings').getByText(words, { exact: true }).click();
  }
}
