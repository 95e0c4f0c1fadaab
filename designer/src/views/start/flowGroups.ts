import type { Text } from '@vermilion/plugin-kit';
import type { FlowBrief } from '../../api/flows.js';

export interface FlowGroup {
  readonly key: string;
  /** Name of the category; null for favorites and recent ones, whose name is a text of the product. */
  readonly title: string | null;
  readonly flows: readonly FlowBrief[];
}
interface Shelf {
  readonly query: string;
  readonly favorites: readonly string[];
  readonly recent: readonly string[];
  readonly text: (text: Text) => string;
}

/** Processes that can be started, each once: favorites first, then those used lately, then by category. */
export function flowGroups(flows: readonly FlowBrief[], { query, favorites, recent, text }: Shelf): readonly FlowGroup[] {
  const words = query.trim().toLowerCase();
  const found = flows.filter(
    (flow) =>
      flow.startable &&
      !flow.onRecord &&
      (words === '' || `${text(flow.title)} ${text(flow.category)}`.toLowerCase().includes(words)),
  );
  const pick = (keys: readonly string[]) => keys.flatMap((key) => found.find((flow) => flow.key === key) ?? []);
  const kept = pick(favorites);
  const used = pick(recent.filter((key) => !favorites.includes(key)));
  const rest = found.filter((flow) => !kept.includes(flow) && !used.includes(flow));
  const categories = [...new Set(rest.map((flow) => text(flow.category)))];
  return [
    { key: 'favorites', title: null, flows: kept },
    { key: 'recent', title: null, flows: used },
    ...categories.map((title) => ({
      key: `category-${title}`,
      title,
      flows: rest.filter((flow) => text(flow.category) === title),
    })),
  ].filter((group) => group.flows.length > 0);
}
