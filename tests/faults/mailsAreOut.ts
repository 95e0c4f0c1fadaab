import { eventually } from '../harness/eventually.js';
import type { ContractDesk } from '../stories/contractDesk.js';

/** Waits until nothing about the request is left to be sent, so that nothing is written any more. */
export function mailsAreOut(desk: ContractDesk, request: string): Promise<true> {
  return eventually('the mails to be sent', async () => {
    const { ledger } = await desk.view('sales', request);
    return !ledger.some((line: { status: string }) => line.status === 'queued') || undefined;
  });
}
