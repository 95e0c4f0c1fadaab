const hour = 3_600_000;
/** Hours until the first answer. */
const limits: Readonly<Record<string, number>> = { urgent: 2, high: 4, normal: 8, low: 24 };

/** When a ticket had to be, was accepted and was resolved: nine of ten in time; only closed ones have been judged. */
export function ticketTimes(
  at: number,
  now: number,
  { priority, status, index }: { priority: string; status: string; index: number },
) {
  const limit = limits[priority]! * hour;
  const accepted = at + (index % 10 === 3 ? limit * 1.5 : limit / 4);
  const resolved = accepted + ((index % 7) + 1) * 3 * hour;
  const isDone = status === 'resolved' || status === 'closed';
  return {
    slaDueAt: at + limit,
    acceptedAt: status === 'new' || accepted > now ? null : accepted,
    resolvedAt: isDone && resolved <= now ? resolved : null,
    satisfaction: status === 'closed' ? 5 - (index % 3) : null,
  };
}
