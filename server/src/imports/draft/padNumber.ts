/** `123` → `000123`: the leading zeros that a spreadsheet has lost; what is more than digits stays as it is. */
export const padNumber = (text: string, digits: number | undefined): string =>
  digits !== undefined && /^\d+$/.test(text) ? text.padStart(digits, '0') : text;
