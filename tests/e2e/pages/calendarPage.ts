import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';

/** The working days of a year. */
export class CalendarPage {
  constructor(private readonly person: Person) {}

  async open(year: number): Promise<void> {
    await this.person.open(`/admin/calendar?year=${year}`);
    await this.person.page.locator('[data-month="12"]').waitFor();
  }

  /** @param day ISO date */
  day(day: string): Locator {
    return this.person.page.locator(`[data-day="${day}"]`);
  }

  /** Marks the day on which the keyboard stands, without the mouse. */
  async markFocused(kind: string, name: string): Promise<void> {
    const { page } = this.person;
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: kind, exact: true }).check({ force: true });
    await page.getByLabel('名称').fill(name);
    await page.locator('[data-test=save]').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}
