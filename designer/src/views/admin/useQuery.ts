import { useRoute, useRouter } from 'vue-router';

/** The part of the address behind the question mark: what a page shows can be kept as a bookmark, and back works. */
export function useQuery() {
  const route = useRoute();
  const router = useRouter();
  /** A value; empty text when it is absent. */
  const of = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  /** Changes some values and keeps the others; empty ones go. */
  function set(change: Readonly<Record<string, string | null>>, replace = false): void {
    const merged = { ...route.query, ...change };
    const query = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== ''));
    void router[replace ? 'replace' : 'push']({ query });
  }
  return { of, set };
}
