/** One value of each sensitivity that occurs nowhere else, by the field that holds it. `subject` is the title of a record referred to. */
export const SECRETS = {
  open: 'ZXQOPEN81',
  personal: '13912345678',
  sensitive: '440524188001010014',
  hidden: 'HIDEQW52',
  masked: 'MASKVB63',
  subject: 'CODEGH94',
} as const;

export type Secret = keyof typeof SECRETS;
export const SECRET_NAMES = Object.keys(SECRETS) as readonly Secret[];
