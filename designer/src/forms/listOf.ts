/** Several values as one text: with 、 in Chinese, commas in English. */
export function listOf(value: unknown, locale: string, name: (item: string) => string = (item) => item): string {
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => name(String(item))).join(locale === 'en' ? ', ' : '、');
}
