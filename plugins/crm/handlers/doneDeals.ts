/** Status of contracts that count as done deals. */
export const doneDeals: ReadonlySet<string> = new Set(['signed', 'executing', 'finished']);
