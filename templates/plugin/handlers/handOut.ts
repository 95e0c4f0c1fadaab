import { BusinessError, defineHandler, recordsOf } from '@vermilion/plugin-kit';
import { book } from '../entities/book.js';
import { loan } from '../entities/loan.js';

/**
 * Takes a copy off the shelf and marks the loan as lent, in the transaction of the step.
 *
 * @throws {BusinessError} `no_copy` if none is left: the diagram catches it
 */
export const handOut = defineHandler({
  inStep: true,
  run: async ({ records, request }) => {
    if (request.record === null) throw new Error('Expected the request to have a loan, but it has none.');
    const loans = recordsOf(records, '__plugin__:loan', loan);
    const books = recordsOf(records, '__plugin__:book', book);
    const wanted = await loans.get(request.record.id);
    const copy = wanted === undefined ? undefined : await books.get(wanted.book);
    if (copy === undefined || copy.copies < 1) throw new BusinessError('no_copy', 'No copy is left.');
    await books.update(copy.id, { copies: copy.copies - 1 });
    await loans.update(request.record.id, { status: 'lent' });
  },
});
