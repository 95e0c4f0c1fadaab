import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';

/** The audit log with its filters. */
export class AuditPage {
  constructor(private readonly person: Person) {}

  async open(query = ''): Promise<void> {
    await this.person.open(`/admin/audit${query}`);
    await this.person.page.locator('[data-test=check]').waitFor();
  }

  /** The newest line with all these words. */
  line(...words: readonly string[]): Locator {
    return words.reduce((lines, hasText) => lines.filter({ hasText }), this.person.page.locator('[data-entry]')).first();
  }

  async filterByKind(kind: string): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=subject]').click();
    await page.getByRole('option', { name: kind, exact: true }).click();
  }

  /** Opens a line and answers what its details say. */
  async details(...words: readonly string[]): Promise<string> {
    await this.line(...words).click();
    const drawer = this.person.page.getByRole('dialog');
    await drawer.getByText('编号').waitFor();
    const text = await drawer.innerText();
    await this.person.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    return text;
  }

  /** What the check of the chain says. */
  async check(): Promise<string> {
    await this.person.page.locator('[data-test=check]').click();
    return this.person.page.getByText(/记录链(完整|在)/).innerText();
  }
}
