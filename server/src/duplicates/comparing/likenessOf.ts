import type { Likeness } from '@vermilion/plugin-kit';
import { companyCore } from '../names/companyCore.js';
import { syllablesOf } from '../names/syllablesOf.js';

/** Everybody has an address at one of these: it says nothing of a company. */
const PUBLIC_DOMAINS: ReadonlySet<string> = new Set(
  'qq.com 163.com 126.com sina.com sina.cn sohu.com foxmail.com aliyun.com 139.com 189.cn outlook.com hotmail.com gmail.com icloud.com yahoo.com'.split(
    ' ',
  ),
);
const INITIALS = 4;
const NAME_START = 2;

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** The name that was asked for last: several traits of one record ask for the same. */
let latest = { text: '', core: '' };
function coreOf(text: string): string {
  if (latest.text !== text) latest = { text, core: companyCore(text).core };
  return latest.core;
}

/**
 * What of a value is compared: two values are alike if this is the same text. Null: the value says nothing. `similar` compares these texts by
 * their distance instead.
 */
export const likenessOf: Readonly<Record<Likeness, (value: string) => string | null>> = {
  exact: plain,
  companyName: coreOf,
  similar: coreOf,
  sound: (text) => syllablesOf(coreOf(text)).join(' '),
  initials: (text) =>
    syllablesOf(coreOf(text).slice(0, INITIALS))
      .map((syllable) => syllable.slice(0, 1))
      .join(''),
  nameStart: (text) => [...coreOf(text)].slice(0, NAME_START).join(''),
  province: (code) => code.slice(0, 2),
  domain(address) {
    const domain = plain(address).split('@').at(-1) ?? '';
    return domain === '' || PUBLIC_DOMAINS.has(domain) ? null : domain;
  },
  day: (moment) => moment.slice(0, 10),
};
