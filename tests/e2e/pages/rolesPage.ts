import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';

/** The roles, who holds them, and what they give. */
export class RolesPage {
  constructor(private readonly person: Person) {}

  async open(role: string): Promise<void> {
    await this.person.open(`/admin/roles?role=${role}`);
    await this.person.page.locator('[data-test=add-member]').waitFor();
  }

  member(name: string): Locator {
    return this.person.page.locator('[data-member]').filter({ hasText: name });
  }

  /** Finds somebody by typing part of the name or its pinyin. */
  async add(typed: string, name: string): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=add-member] input').fill(typed);
    await page.getByRole('option', { name }).click();
    await this.member(name).waitFor();
  }

  async remove(name: string): Promise<void> {
    await this.person.page.getByRole('button', { name: `移除${name}` }).click();
    await this.member(name).waitFor({ state: 'detached' });
  }

  async undo(name: string): Promise<void> {
    await this.person.page.getByRole('button', { name: '撤销' }).last().click();
    await this.member(name).waitFor();
  }

  /** What the matrix says of an action on an entity. */
  async right(entity: string, action: string): Promise<string> {
    const cell = this.person.page.locator(`[data-entity="${entity}"] [data-action=${action}]`);
    await cell.waitFor();
    return (await cell.innerText()).trim();
  }

  /** What the chosen entity's fields say of one. */
  async field(entity: string, field: string): Promise<string> {
    const { page } = this.person;
    await page.locator(`[data-entity="${entity}"] th button`).click();
    return (await page.locator(`[data-field=${field}] .access`).innerText()).trim();
  }
}
