import type { Browser, Page } from 'playwright-core';
import { PHONE } from '../harness/browser.js';

export interface Screen {
  readonly width: number;
  readonly height: number;
}
/** Longer than anything the product does on a busy machine; a test that waits so long has found a defect. */
const PATIENCE_MS = 30_000;
/** Answers that pages ask for on purpose: is somebody signed in. */
const EXPECTED = [/^401 GET .*\/session$/];

/** Somebody of the demo in front of a browser of their own, signed in. */
export class Person {
  /** Errors of the console and of the server that no page should cause. */
  readonly problems: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
    readonly username: string,
    readonly phone: boolean,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.problems.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // Answers of the server are looked at below, with their addresses.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      const line = `${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`;
      if (response.status() >= 400 && !EXPECTED.some((each) => each.test(line))) this.problems.push(line);
    });
  }

  /** Signs in as the demo's sign-in page offers it: one click on the account, one on the button. */
  static async signIn(browser: Browser, url: string, username: string, screen: Screen): Promise<Person> {
    const person = await Person.#at(browser, url, username, screen);
    await person.open('/sign-in');
    await person.page.locator(`[data-account=${username}]`).click();
    await person.page.locator('button[type=submit]').click();
    await person.page.waitForURL((now) => now.pathname !== '/sign-in');
    return person;
  }

  /** Comes with a session already, as somebody who has signed in before. */
  static async withSession(browser: Browser, url: string, username: string, screen: Screen): Promise<Person> {
    const person = await Person.#at(browser, url, username, screen);
    const { request } = person.page.context();
    const answer = await request.post(`${url}/api/v1/session`, { data: { username, password: 'vermilion' } });
    if (!answer.ok()) throw new Error(`Expected ${username} to be signed in, but the answer was ${answer.status()}.`);
    return person;
  }

  static async #at(browser: Browser, url: string, username: string, screen: Screen): Promise<Person> {
    const phone = screen.width === PHONE.width;
    const context = await browser.newContext({
      viewport: screen,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      isMobile: phone,
      hasTouch: phone,
      reducedMotion: 'reduce',
    });
    return new Person(await context.newPage(), url, username, phone);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).href);
  }

  /** Where this person is, the messages in front of them, and what has gone wrong: the first thing to know of a failed test. */
  async testimony(): Promise<string> {
    const messages = await this.page.locator('[role=alert], [role=status]').allInnerTexts();
    return JSON.stringify({ who: this.username, at: this.page.url(), messages, problems: this.problems });
  }
}
