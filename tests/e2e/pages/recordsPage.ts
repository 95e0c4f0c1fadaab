import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';

/** The list of the records of one entity. */
export class RecordsPage {
  constructor(private readonly person: Person) {}

  async open(entity: string): Promise<void> {
    await this.person.open(`/records/${entity}`);
    await this.loaded();
  }

  /** Each record by its title. */
  get titles(): Locator {
    return this.person.page.getByRole('rowheader').getByRole('link');
  }

  async shownTitles(): Promise<readonly string[]> {
    return this.titles.allInnerTexts();
  }

  /** Which records are shown; several may have the same title. */
  async shownIds(): Promise<readonly string[]> {
    return this.titles.evaluateAll((all) => all.map((each) => each.getAttribute('href')!.split('/').at(-1)!));
  }

  async loaded(): Promise<void> {
    await this.person.page.locator('.rows[aria-busy=false]').waitFor();
    await this.titles.first().waitFor();
  }

  /** How many there are, as the foot says; capped ones are read without their plus. */
  async total(): Promise<number> {
    const words = await this.person.page
      .locator('footer')
      .getByText(/^共 [\d,]+/)
      .innerText();
    return Number(words.replace(/\D/g, ''));
  }

  async filterByChoice(field: string, word: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: field, exact: true }).first().click();
    await page.getByRole('menuitem', { name: word, exact: true }).click();
    await page.locator('[data-chip]').filter({ hasText: word }).waitFor();
  }

  async search(words: string): Promise<void> {
    await this.person.page.getByRole('textbox', { name: '搜索' }).fill(words);
    await this.person.page.keyboard.press('Enter');
  }

  async clear(): Promise<void> {
    await this.person.page.getByRole('button', { name: '清除筛选' }).click();
  }

  /** Keeps the list as it is shown as a view, and waits for its tab. */
  async keepAsView(name: string): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=add-view]').click();
    await page.getByRole('textbox', { name: '名称' }).fill(name);
    await page.locator('[data-test=keep-view]').click();
    await page.getByRole('navigation', { name: '视图' }).getByRole('button', { name }).first().waitFor();
  }

  async chooseView(name: string): Promise<void> {
    await this.person.page.getByRole('navigation', { name: '视图' }).getByRole('button', { name }).first().click();
  }

  nextPage(): Promise<void> {
    return this.person.page.getByRole('button', { name: '下一页' }).click();
  }

  previousPage(): Promise<void> {
    return this.person.page.getByRole('button', { name: '上一页' }).click();
  }
}
