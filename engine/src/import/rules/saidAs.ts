import { Untranslatable } from '../expression/untranslatable.js';
import type { Outcome } from '../importReport.js';
import type { Place } from '../place.js';

/** FEEL for a text of the file, a literal as a text in quotes. @throws {Untranslatable} */
export function feelFor({ file }: Place, text: string): string {
  const said = file.read(text);
  return 'feel' in said ? said.feel : JSON.stringify(said.literal);
}

/** What a rule says; if an expression in it cannot be translated, that is still to be done. */
export function orOpen(rule: () => Outcome): Outcome {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    return { outcome: 'open', note: error.why };
  }
}
