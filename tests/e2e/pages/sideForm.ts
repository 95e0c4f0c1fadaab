import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';
import { FormBoxes } from './formBoxes.js';

/** The form beside a list of the administration: at the right on the desk, from below on the phone. */
export class SideForm {
  readonly form: FormBoxes;

  constructor(private readonly person: Person) {
    this.form = new FormBoxes(person.page, this.drawer);
  }

  get drawer(): Locator {
    return this.person.page.locator('.el-drawer');
  }

  /** Saves, and waits until the form has closed: what was typed is kept then. */
  async save(): Promise<void> {
    await this.drawer.locator('[data-test=save]').click();
    await this.drawer.waitFor({ state: 'detached' });
  }

  async close(): Promise<void> {
    await this.drawer.getByRole('button', { name: '取消' }).click();
    await this.drawer.waitFor({ state: 'detached' });
  }
}
