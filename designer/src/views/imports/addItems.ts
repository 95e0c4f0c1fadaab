import { metadata } from '../../api/metadata.js';

/** Codes of items that a file has brought: `added1`, `added2` … behind those that there are. */
function nextCodes(taken: readonly string[], count: number): readonly string[] {
  const codes: string[] = [];
  for (let number = 1; codes.length < count; number++) if (!taken.includes(`added${number}`)) codes.push(`added${number}`);
  return codes;
}

/**
 * Adds texts to a dictionary as new items, for whoever may change it.
 *
 * @returns the code of each text
 */
export async function addItems(dictionary: string, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = (await metadata.dictionaries()).find(({ name }) => name === dictionary);
  if (!found) throw new Error(`Expected a dictionary ${dictionary}, but there is none.`);
  const { version, title, items, transitions } = found;
  const codes = nextCodes(
    items.map(({ code }) => code),
    texts.length,
  );
  const added = texts.map((text, at) => ({ code: codes[at]!, label: { zh: text, en: text } }));
  await metadata.saveDictionary(dictionary, {
    version,
    title,
    items: [...items, ...added],
    ...(transitions ? { transitions } : {}),
  });
  return new Map(added.map(({ code }, at) => [texts[at]!, code]));
}
