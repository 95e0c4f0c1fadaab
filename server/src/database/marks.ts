/** `?, ?, ?` for an `IN (…)`; `NULL` for none, which matches nothing. */
export const marks = (count: number): string => (count === 0 ? 'NULL' : Array.from({ length: count }, () => '?').join(', '));
