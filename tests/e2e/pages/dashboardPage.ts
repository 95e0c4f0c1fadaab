import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';

/** Dashboards: those there are, and one being built. */
export class DashboardPage {
  constructor(private readonly person: Person) {}

  async begin(title: string): Promise<void> {
    const { page } = this.person;
    await this.person.open('/dashboards');
    await page.locator('[data-test=new-dashboard]').click();
    const name = page.locator('[data-test=dashboard-title]');
    await name.fill(title);
    await name.press('Tab');
  }
  async open(title: string): Promise<void> {
    await this.person.open('/dashboards');
    await this.person.page.getByRole('link', { name: title, exact: true }).click();
  }

  /** A widget by its title. */
  widget(title: string): Locator {
    return this.person.page
      .locator('section')
      .filter({ has: this.person.page.getByRole('heading', { name: title, exact: true }) });
  }

  /** Adds a widget of a kind over records of an entity; the form stays open. */
  async add(kind: string, title: string, entity: string): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=add-widget]').click();
    await page.locator(`[data-kind=${kind}]`).filter({ visible: true }).click();
    await this.form.locator('#widget-title').fill(title);
    await this.choose('#widget-entity', entity);
  }
  get form(): Locator {
    return this.person.page.getByRole('dialog', { name: '组件' });
  }
  async choose(box: string, words: string): Promise<void> {
    await this.form.locator(box).click({ force: true });
    await this.person.page.getByRole('option', { name: words, exact: true }).filter({ visible: true }).click();
  }
  async closeForm(): Promise<void> {
    await this.form.locator('.el-drawer__close-btn').click();
    await this.form.waitFor({ state: 'hidden' });
  }

  /** Drags a widget by its head, so far to the right and down. */
  async drag(title: string, right: number, down: number): Promise<void> {
    const { page } = this.person;
    const box = (await page.getByRole('heading', { name: title, exact: true }).boundingBox())!;
    await page.mouse.move(box.x + 6, box.y + 6);
    await page.mouse.down();
    await page.mouse.move(box.x + right / 2, box.y + down / 2, { steps: 8 });
    await page.mouse.move(box.x + 6 + right, box.y + 6 + down, { steps: 8 });
    await page.mouse.up();
  }
  /** Where the widget begins, in pixels. */
  async placeOf(title: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = (await this.person.page.getByRole('heading', { name: title, exact: true }).boundingBox())!;
    return { x: Math.round(box.x), y: Math.round(box.y) };
  }

  async save(title: string): Promise<void> {
    await this.person.page.locator('[data-test=save]').click();
    await this.person.page.getByText(`已保存“${title}”`).waitFor();
  }

  async share(name: string): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=share-dashboard]').click();
    const dialog = page.getByRole('dialog');
    await this.#pick(dialog, name);
    await page.locator('[data-test=share-now]').click();
    await dialog.getByRole('listitem').filter({ hasText: name }).waitFor();
    await page.keyboard.press('Escape');
  }

  /** Has the dashboard mailed to somebody each working day, and once at once. */
  async mailTo(name: string): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=dashboard-mails]').click();
    const dialog = page.getByRole('dialog');
    await this.#pick(dialog, name);
    await dialog.locator('.chosen').getByText(name).waitFor();
    await page.locator('[data-test=save-mailing]').click();
    await dialog.getByRole('button', { name: '立即发送' }).click();
    await page.getByText('已发出1封').waitFor();
    await page.keyboard.press('Escape');
  }

  async #pick(dialog: Locator, name: string): Promise<void> {
    const box = dialog.locator('#share-receiver');
    await box.click({ force: true });
    await box.fill(name);
    await this.person.page.getByRole('option').filter({ hasText: name }).filter({ visible: true }).first().click();
  }
}
