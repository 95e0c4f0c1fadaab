import { regionWords } from './regionWords.js';

/** The name of a company without what many have: `core` tells it from others, `region` is where it says it sits (null: not said). */
export interface CompanyName {
  readonly core: string;
  readonly region: string | null;
}

const LEGAL_FORM =
  /(股份有限公司|有限责任公司|股份公司|有限公司|集团公司|总公司|分公司|公司|集团|co\.?,?ltd\.?|limited|ltd|inc|corporation|corp|gmbh)$/;
const PUNCTUATION = /[\p{P}\p{S}\p{Z}\s\p{C}]/gu;
const SHORTEST_CORE = 2;

/**
 * `腾讯计算机系统（深圳）有限公司` → core `腾讯计算机系统`, region `深圳`. A region counts at the beginning and in brackets only, and never
 * when nothing would be left: elsewhere it is part of the name.
 */
export function companyCore(name: string): CompanyName {
  const plain = name.normalize('NFKC').toLowerCase().trim();
  const bracketed = [...plain.matchAll(/[([【]([^)\]】]*)[)\]】]/g)].map((match) => match[1]!.trim());
  const inBrackets = bracketed.find((part) => regionWords.includes(part));
  const flat = (inBrackets === undefined ? plain : plain.replace(inBrackets, '')).replace(/(co)\.?,?\s*(ltd)\.?$/, '$1$2');
  let core = withoutLegalForm(flat.replace(PUNCTUATION, ''));
  let region = inBrackets ?? null;
  for (let word = leadingRegion(core); word !== undefined; word = leadingRegion(core)) {
    region ??= word;
    core = core.slice(word.length);
  }
  return { core, region: region === null ? null : shortRegion(region) };
}

/** Several may follow each other: 集团股份有限公司. */
function withoutLegalForm(text: string): string {
  const shorter = text.replace(LEGAL_FORM, '');
  return shorter === text || shorter.length < SHORTEST_CORE ? text : withoutLegalForm(shorter);
}

const leadingRegion = (core: string): string | undefined =>
  regionWords.find((word) => core.startsWith(word) && core.length - word.length >= SHORTEST_CORE);

/** `北京市` and `北京` are one. */
const shortRegion = (word: string): string => regionWords.filter((other) => word.startsWith(other)).at(-1) ?? word;
