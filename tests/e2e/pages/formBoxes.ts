import type { Locator, Page } from 'playwright-core';

/** The fields of a form that can be filled in, by their labels. */
export class FormBoxes {
  /** @param within where on the page the form is; its lists open elsewhere */
  constructor(
    private readonly page: Page,
    private readonly within: Page | Locator = page,
  ) {}

  box(label: string): Locator {
    return this.within.getByLabel(label).first();
  }

  /** How many boxes have this label. */
  count(label: string): Promise<number> {
    return this.within.getByLabel(label).count();
  }

  async write(label: string, value: string): Promise<void> {
    await this.box(label).fill(value);
    // Leaves the field, as somebody does who goes on: numbers and dates are read then.
    await this.box(label).press('Tab');
  }

  /** Opens a list of a select or picker, looks for the words and takes the first that fits; answers its text. */
  async choose(label: string, words: string): Promise<string> {
    const box = this.box(label);
    // The words "please choose" lie over the input; a click goes through them.
    await box.click({ force: true });
    await box.fill(words);
    const option = this.page.getByRole('option').filter({ hasText: words }).first();
    await option.waitFor();
    const text = (await option.innerText()).trim();
    await option.click();
    await box.press('Tab');
    return text;
  }

  async attach(label: string, name: string, bytes = '%PDF-1.4\n%contract\n'): Promise<void> {
    await this.box(label).setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
    await this.page.getByRole('button', { name: `移除${name}` }).waitFor();
  }
}
