/** A record that nobody has touched for a year is not up to date. */
export const STALE_MS = 365 * 86_400_000;
