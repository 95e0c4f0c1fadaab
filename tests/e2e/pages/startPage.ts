import type { Person } from '../person.js';
import { FormBoxes } from './formBoxes.js';

/** Choosing a process and filling in its form. */
export class StartPage {
  readonly form: FormBoxes;

  constructor(private readonly person: Person) {
    this.form = new FormBoxes(person.page);
  }

  /** @param field one of the form, which then stands there */
  async open(flowTitle: string, field = '合同名称'): Promise<void> {
    await this.person.open('/start');
    await this.person.page.getByRole('link', { name: flowTitle, exact: true }).click();
    await this.person.page.getByText(field).first().waitFor();
  }

  /** Waits until what is typed has been kept by the server. */
  async draftKept(): Promise<void> {
    await this.person.page.getByText(/^草稿已保存/).waitFor();
  }

  /** Waits for these people on the way that the request would take. */
  async routeShows(...names: readonly string[]): Promise<void> {
    const { page, phone } = this.person;
    if (phone) await page.getByText('将经过').click();
    for (const name of names) await page.locator('.timeline').getByText(name).first().waitFor();
    if (phone) await page.keyboard.press('Escape');
  }

  /** Submits, and is told why that cannot be. */
  async refused(reason: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText(reason).first().waitFor();
  }

  /** Answers the id of the request. */
  async submit(): Promise<string> {
    const { page } = this.person;
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.waitForURL(/\/requests\/\w+/);
    return new URL(page.url()).pathname.split('/').at(-1)!;
  }
}
