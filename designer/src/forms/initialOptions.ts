import type { SearchOption } from '../components/search-select/searchOption.js';

/** Names for what is chosen already, from the text that the server gave for the whole value (several are parted by 、 or commas). */
export function initialOptions(value: unknown, label: string | undefined): readonly SearchOption[] {
  if (!label) return [];
  if (typeof value === 'string') return [{ id: value, title: label }];
  if (!Array.isArray(value)) return [];
  const names = label.split(/、|, /);
  return names.length === value.length ? value.map((id, i) => ({ id: String(id), title: names[i]! })) : [];
}
