import type { HttpIssue } from '../../http/httpError.js';
import type { OwnDictionary, OwnItem } from '../definitions/definition.js';

/** What is wrong with a dictionary by itself: codes twice, parents and transitions that lead nowhere or in a circle, words of two items. */
export function checkItems({ items, transitions = {} }: OwnDictionary): HttpIssue[] {
  const codes = new Set(items.map(({ code }) => code));
  return [
    ...twice(items.map(({ code }) => code)).map((code) =>
      issue('code_twice', `代码 ${code} 重复`, `The code ${code} occurs twice.`),
    ),
    ...wordsTwice(items).map((word) =>
      issue('word_twice', `“${word}”同时是两项的名称或同义词`, `“${word}” is a label or synonym of two items.`),
    ),
    ...items
      .filter(({ validFrom, validTo }) => validFrom !== undefined && validTo !== undefined && validTo < validFrom)
      .map(({ code, validFrom, validTo }) =>
        issue(
          'period',
          `${code} 的截止日期 ${validTo} 早于开始日期 ${validFrom}`,
          `Expected ${code} to end after it begins on ${validFrom}, but it ends on ${validTo}.`,
        ),
      ),
    ...items.flatMap(({ code, parent }) =>
      parent !== undefined && !codes.has(parent)
        ? [issue('unknown_parent', `${code} 的上级 ${parent} 不存在`, `Expected the parent ${parent} of ${code} to exist.`)]
        : [],
    ),
    ...items
      .filter((item) => isCircular(item, items))
      .map(({ code }) => issue('circular', `${code} 的上级绕成了圈`, `The parents of ${code} go in a circle.`)),
    ...Object.entries(transitions).flatMap(([from, to]) =>
      [from, ...to]
        .filter((code) => !codes.has(code))
        .map((code) => issue('unknown_item', `流转里的 ${code} 不存在`, `Expected ${code} of a transition to exist.`)),
    ),
  ];
}

/** Words by which an item is found in tables that people bring; its own may agree with each other. */
const wordsOf = ({ label, synonyms = [] }: OwnItem): ReadonlySet<string> =>
  new Set([label.zh, label.en, ...synonyms].map((word) => word.normalize('NFKC').trim()));

/** Words of two items that are offered on the same day. */
function wordsTwice(items: readonly OwnItem[]): string[] {
  const offered = new Map<string, OwnItem[]>();
  const found = new Set<string>();
  for (const item of items) {
    if (item.disabled === true) continue;
    for (const word of wordsOf(item)) {
      const others = offered.get(word) ?? [];
      if (others.some((other) => areMetOnOneDay(item, other))) found.add(word);
      offered.set(word, [...others, item]);
    }
  }
  return [...found];
}

const areMetOnOneDay = (one: OwnItem, other: OwnItem) =>
  (one.validFrom ?? '') <= (other.validTo ?? '9999-12-31') && (other.validFrom ?? '') <= (one.validTo ?? '9999-12-31');

const twice = (words: readonly string[]): string[] => [...new Set(words.filter((word, index) => words.indexOf(word) !== index))];

function isCircular(item: OwnItem, items: readonly OwnItem[]): boolean {
  const parents = new Map(items.map(({ code, parent }) => [code, parent] as const));
  let at = item.parent;
  for (let steps = 0; at !== undefined && steps <= items.length; steps++) {
    if (at === item.code) return true;
    at = parents.get(at);
  }
  return false;
}

const issue = (id: string, zh: string, en: string): HttpIssue => ({ field: 'items', id, message: { zh, en } });
