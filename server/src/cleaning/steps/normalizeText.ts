import { onText } from './onText.js';

/** Nothing that a reader could see; joiners stay, since emoji need them. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;
const WIDE_SPACE = /[\u00a0\u3000]/g;
const WIDE_LETTERS = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g;
const PROSE: ReadonlySet<string> = new Set(['text', 'longtext']);

/**
 * Outer space and unseen characters away, full-width letters and digits as half-width. Codes, addresses and numbers lose all other
 * full-width forms too; in prose Chinese punctuation stays, which is right as it is.
 */
export const normalizeText = onText((text, { field }) => {
  const seen = text.replace(UNSEEN, '');
  if (!PROSE.has(field.kind)) return seen.normalize('NFKC').trim();
  return seen
    .normalize('NFC')
    .replace(WIDE_LETTERS, (letters) => letters.normalize('NFKC'))
    .replace(WIDE_SPACE, ' ')
    .trim();
});
