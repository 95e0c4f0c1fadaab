import { likePattern } from '../records/query/likePattern.js';

/** Condition on `requests`: title or number contains a text. Numbers are ASCII, and so compared with ASCII only. */
export function titleOrNumber(text: string): { readonly sql: string; readonly params: readonly string[] } {
  const pattern = likePattern(text);
  // eslint-disable-next-line no-control-regex -- the whole of ASCII
  return /^[\x00-\x7f]*$/.test(text)
    ? { sql: "(title LIKE ? ESCAPE '!' OR no LIKE ? ESCAPE '!')", params: [pattern, pattern] }
    : { sql: "title LIKE ? ESCAPE '!'", params: [pattern] };
}
