import type { Locator, Response } from 'playwright-core';
import type { Person } from '../person.js';
import { FormBoxes } from './formBoxes.js';

type Signer = 'before' | 'after' | 'parallel';
const signers: Readonly<Record<Signer, RegExp>> = { before: /^在我之前/, after: /^在我之后/, parallel: /^与我同时/ };

/** A request: what it says, where it stands, and what one can do with it. */
export class RequestPage {
  readonly form: FormBoxes;

  constructor(private readonly person: Person) {
    this.form = new FormBoxes(person.page);
  }

  async open(id: string): Promise<void> {
    await this.person.open(`/requests/${id}`);
    await this.timeline.first().waitFor();
  }

  get timeline(): Locator {
    return this.person.page.locator('.timeline');
  }
  get seal(): Locator {
    return this.person.page.getByRole('img', { name: '已通过' });
  }

  /** The way to the record that the request is about. */
  recordLink(words: string): Locator {
    return this.person.page.getByRole('link', { name: words, exact: true });
  }

  /** Waits for the status in the head. */
  async status(word: string): Promise<void> {
    await this.person.page.locator('header').getByText(word, { exact: true }).first().waitFor();
  }

  /** Waits for a line of the timeline that has all these words. */
  async happened(...words: readonly string[]): Promise<void> {
    let line = this.timeline.getByRole('listitem');
    for (const word of words) line = line.filter({ hasText: word });
    await line.first().waitFor();
  }

  async shows(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await this.person.page.getByText(text).first().waitFor();
  }

  /** The colored diagram: waits until the element has the look, e.g. `done`. */
  async diagramShows(element: string, look: 'done' | 'current' | 'waiting' | 'returned'): Promise<void> {
    await this.person.page.locator(`[data-element-id=${element}].vm-${look}`).first().waitFor({ state: 'attached' });
  }

  async approve(opinion = '同意'): Promise<void> {
    const { page, phone } = this.person;
    if (!phone) {
      await page.getByPlaceholder(/^审批意见/).fill(opinion);
      return this.#carriedOut(() => this.#press('approve'));
    }
    await this.#press('approve');
    await this.#sheet.getByRole('textbox').fill(opinion);
    await this.#confirm();
  }

  async canApprove(): Promise<void> {
    await this.person.page.locator('[data-action=approve]').first().waitFor();
  }

  /** Waits until nothing is left to decide on, without loading the page again. */
  async cannotDecide(): Promise<void> {
    await this.person.page.locator('[data-action=approve]').first().waitFor({ state: 'detached' });
  }

  /** Asks why the task has come here and waits for these words in the answer. */
  async whyMe(words: string): Promise<void> {
    const { page } = this.person;
    const asked = page.getByRole('button', { name: '为什么是我' });
    await asked.click();
    await page.getByRole('dialog').or(page.getByRole('tooltip')).filter({ visible: true }).getByText(words).first().waitFor();
    await asked.click();
  }

  async urge(): Promise<void> {
    await this.#carriedOut(() => this.#menu('urge'));
    await this.person.page.getByText(/^已催办/).waitFor();
  }

  async reject(opinion: string): Promise<void> {
    await this.#press('reject');
    await this.#sheet.getByRole('textbox').last().fill(opinion);
    await this.#confirm();
  }

  async return(to: string, way: 'rewalk' | 'straightBack', opinion: string): Promise<void> {
    await this.#press('return');
    await this.#tick(to);
    await this.#tick(way === 'rewalk' ? /从头再走一遍/ : /直接回到这一步/);
    await this.#sheet.getByRole('textbox').last().fill(opinion);
    await this.#confirm();
  }

  async transfer(name: string, opinion: string): Promise<void> {
    await this.#press('transfer');
    await this.#pick(name);
    await this.#sheet.getByRole('textbox').last().fill(opinion);
    await this.#confirm();
  }

  async addSigner(kind: Signer, name: string): Promise<void> {
    await this.#press('addSigner');
    await this.#pick(name);
    await this.#tick(signers[kind]);
    await this.#confirm();
  }

  async resubmit(): Promise<void> {
    await this.#carriedOut(() => this.#press('resubmit'));
  }

  async takeBack(): Promise<void> {
    await this.#carriedOut(() => this.#menu('takeBack'));
  }

  async withdraw(reason: string): Promise<void> {
    await this.#menu('withdraw');
    await this.#sheet.getByRole('textbox').last().fill(reason);
    await this.#carriedOut(() => this.person.page.locator('[data-test=confirm-action]').click());
  }

  /** Opens the ledger of notifications and waits for a row that has all these words. */
  async ledgerShows(...words: readonly string[]): Promise<void> {
    await this.#menu('ledger');
    let row = this.#sheet.getByRole('row');
    for (const word of words) row = row.filter({ hasText: word });
    await row.first().waitFor();
    await this.person.page.keyboard.press('Escape');
    await this.#sheet.waitFor({ state: 'hidden' });
  }

  async copyTo(name: string, note: string): Promise<void> {
    await this.#menu('copy');
    await this.#pick(name);
    await this.#sheet.getByRole('textbox').last().fill(note);
    await this.#carriedOut(() => this.person.page.locator('[data-test=confirm-action]').click());
  }

  async comment(text: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: /^沟通/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByPlaceholder('说点什么，流程不会变动').fill(text);
    await drawer.getByRole('button', { name: '发送' }).click();
    await drawer.getByRole('listitem').filter({ hasText: text }).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  }

  get #sheet(): Locator {
    return this.person.page.getByRole('dialog');
  }

  async #press(action: string): Promise<void> {
    const { page } = this.person;
    const button = page.locator(`[data-action=${action}]`);
    // On the phone the less frequent ones stand behind "more".
    if (this.person.phone && !(await button.first().isVisible())) await page.locator('#phone-bar').getByText('更多').click();
    await button.first().click();
  }

  async #menu(action: string): Promise<void> {
    const { page } = this.person;
    await page.getByRole('button', { name: '更多', exact: true }).first().click();
    await page.locator(`[data-request-action=${action}]`).filter({ visible: true }).click();
  }

  async #pick(name: string): Promise<void> {
    const box = this.#sheet.getByRole('combobox');
    // The words "please choose" lie over the input; a click goes through them.
    await box.click({ force: true });
    await box.fill(name);
    await this.person.page.getByRole('option').filter({ hasText: name }).first().click();
    // Closes the list of a picker of several people.
    await box.press('Tab');
  }

  /** The button of a choice is hidden behind its drawing; its label can be clicked. */
  async #tick(words: string | RegExp): Promise<void> {
    await this.#sheet.locator('label.el-radio').filter({ hasText: words }).click();
  }

  async #confirm(): Promise<void> {
    await this.#carriedOut(() => this.person.page.locator('[data-test=confirm-decision]').click());
    await this.#sheet.waitFor({ state: 'hidden' });
  }

  /** Gives a command and waits until the server has carried it out: what the next step of a test relies on. */
  async #carriedOut(give: () => Promise<void>): Promise<void> {
    const { page } = this.person;
    const isCommand = (response: Response) =>
      response.request().method() === 'POST' && /\/api\/v1\/(tasks|requests)\//.test(response.url());
    const [answer] = await Promise.all([page.waitForResponse(isCommand), give()]);
    if (!answer.ok()) throw new Error(`Expected ${answer.url()} to be carried out, but the answer was ${await answer.text()}`);
  }
}
