import { HttpError } from '../../http/httpError.js';
import type { Outcome } from './bulkChange.js';

/** Does something to each record by itself: what is refused for one does not keep the others. */
export async function eachOutcome<Item extends { readonly id: string }>(
  items: readonly Item[],
  act: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await act(item).catch((error: unknown) => refused(item.id, error)));
  return outcomes;
}

function refused(id: string, error: unknown): Outcome {
  if (!(error instanceof HttpError) || error.status >= 500) throw error;
  return { id, did: 'refused', error: { id: error.id, message: error.text, issues: error.issues ?? [] } };
}
