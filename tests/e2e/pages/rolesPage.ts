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

  /** Copies the role that is open; the copy is open then. */
  async copy(zh: string, en: string, name: string): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=copyRole]').click();
    await page.locator('#role-zh').fill(zh);
    await page.locator('#role-en').fill(en);
    await page.locator('#role-id').fill(name);
    await page.locator('[data-test=save-role]').click();
    await page.getByRole('heading', { name: zh }).waitFor();
  }

  async choose(entity: string, action: string, scope: string): Promise<void> {
    const { page } = this.person;
    await page.locator(`[data-entity="${entity}"] [data-action=${action}] button`).click();
    await page.locator(`[data-scope=${scope}]`).filter({ visible: true }).click();
  }

  async setField(entity: string, field: string, access: string): Promise<void> {
    const { page } = this.person;
    await page.locator(`[data-entity="${entity}"] th button`).click();
    await page.locator(`[data-field=${field}] .access`).click();
    await page.getByRole('option', { name: access, exact: true }).filter({ visible: true }).click();
  }

  async save(): Promise<void> {
    const { page } = this.person;
    await page.locator('[data-test=save-rights]').click();
    await page.locator('[data-test=rights-bar]').waitFor({ state: 'detached' });
  }

  /** What differs from another role. */
  async compareWith(title: string): Promise<Locator> {
    const { page } = this.person;
    await page.locator('[data-test=compare-roles]').click();
    await page.locator('[data-test=compare-with]').click();
    await page.getByRole('option', { name: title, exact: true }).filter({ visible: true }).click();
    return page.locator('[data-test=differences]');
  }
}
