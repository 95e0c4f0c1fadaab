import type { Words } from '../importReport.js';

/** An expression says something that FEEL cannot, or that the engine does not know. */
export class Untranslatable extends Error {
  constructor(readonly why: Words) {
    super(why.en);
    this.name = 'Untranslatable';
  }
}

export function refuse(zh: string, en: string): never {
  throw new Untranslatable({ zh, en });
}
