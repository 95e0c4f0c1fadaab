const DANGEROUS = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@\t\r])/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A text that no spreadsheet takes for a formula: `=1+1` → `'=1+1`. Plain numbers are harmless. */
export const guardFormula = (text: string): string => (DANGEROUS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);

/** The text before it was guarded, so that what was exported can come back. */
export const unguardFormula = (text: string): string => text.replace(GUARDED, '');
