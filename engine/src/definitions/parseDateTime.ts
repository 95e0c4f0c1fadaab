const pattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Milliseconds since 1970 of an ISO 8601 date or date and time; UTC where no zone is given. Undefined: it is none. */
export function parseDateTime(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  // without a zone the host's own would be taken, and the engine must not depend on where it runs
  const at = Date.parse(match[1] !== undefined && match[4] === undefined ? `${text}Z` : text);
  return Number.isNaN(at) ? undefined : at;
}
