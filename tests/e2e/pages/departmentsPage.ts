import type { Locator } from 'playwright-core';
import type { Person } from '../person.js';
import { SideForm } from './sideForm.js';

/** The tree of departments and the form beside it. Departments are named by their codes. */
export class DepartmentsPage {
  readonly side: SideForm;

  constructor(private readonly person: Person) {
    this.side = new SideForm(person);
  }

  async open(): Promise<void> {
    await this.person.open('/admin/departments');
    await this.person.page.locator('[data-test=departments][aria-busy=false]').waitFor();
  }

  row(code: string): Locator {
    return this.person.page.locator(`[data-department="${code}"]`);
  }

  /** How deep it stands: 1 at the top. */
  async levelOf(code: string): Promise<number> {
    return Number(await this.row(code).getAttribute('aria-level'));
  }

  async edit(code: string): Promise<void> {
    await this.row(code).locator('.name').click();
    await this.side.form.box('名称').waitFor();
  }

  async addBelow(code: string, name: string, newCode: string): Promise<void> {
    await this.row(code).getByRole('button', { name: '下添加部门' }).click();
    await this.side.form.write('名称', name);
    await this.side.form.write('编码', newCode);
    await this.side.save();
  }

  /** Removes the one that is open. */
  async remove(): Promise<void> {
    await this.side.drawer.locator('[data-test=remove]').click();
    await this.person.page.locator('.el-message-box').getByRole('button', { name: '删除部门' }).click();
    await this.side.drawer.waitFor({ state: 'detached' });
  }
}
