import { addMoney, multiplyMoney, recordsOf, type HandlerRecords, type Row } from '@vermilion/plugin-kit';
import { contract } from '../entities/contract.js';
import { enterpriseCustomer } from '../entities/enterpriseCustomer.js';
import { individualCustomer } from '../entities/individualCustomer.js';
import { doneDeals } from './doneDeals.js';

/** What a contract adds to its customer's total, in yuan. */
function amountInYuan({ amount, currency, exchangeRate }: Row<typeof contract>): string {
  return currency === 'CNY' ? amount : multiplyMoney(amount, exchangeRate ?? '1');
}

/** The latest of some days. */
function lastOf(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);
}

/** Sums the done deals of a signed contract's customer anew and marks the customer as won. */
export async function updateCustomerDeals(records: HandlerRecords, signed: Row<typeof contract>): Promise<void> {
  const contracts = recordsOf(records, 'crm:contract', contract);
  const { enterprise, individual } = signed;
  // Read first: when another contract of the customer is archived at the same moment, one of both steps runs again and sums both.
  if (enterprise !== null) await records.get('crm:enterpriseCustomer', enterprise);
  else if (individual !== null) await records.get('crm:individualCustomer', individual);
  const deals = (await contracts.find(enterprise === null ? { individual } : { enterprise })).filter(({ status }) =>
    doneDeals.has(status),
  );
  const dealAmount = addMoney(deals.map(amountInYuan));
  if (enterprise !== null)
    await recordsOf(records, 'crm:enterpriseCustomer', enterpriseCustomer).update(enterprise, {
      dealAmount,
      dealCount: deals.length,
      lastDealDate: lastOf(deals.map(({ signedDate }) => signedDate)),
      status: 'won',
      coopStatus: 'active',
      lifecycle: 'signed',
    });
  else if (individual !== null)
    await recordsOf(records, 'crm:individualCustomer', individualCustomer).update(individual, { dealAmount, status: 'won' });
}
