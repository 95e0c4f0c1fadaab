import { defineHandler, recordsOf, type FieldsOf, type HandlerContext } from '@vermilion/plugin-kit';
import { contract } from '../entities/contract.js';
import { dayOf } from './dayOf.js';
import { doneDeals } from './doneDeals.js';
import { planReceivables } from './planReceivables.js';
import { recordOf } from './recordOf.js';
import { updateCustomerDeals } from './updateCustomerDeals.js';

type ContractFields = Partial<FieldsOf<typeof contract>>;

/** The fields of the form that the contract has; notes and scans of the request stay with the request. */
function contractFieldsOf(form: HandlerContext['request']['form']): ContractFields {
  const entries = Object.entries(form).filter(
    ([name]) => Object.hasOwn(contract.fields, name) && !('computed' in contract.fields[name as keyof typeof contract.fields]),
  );
  return Object.fromEntries(entries) as ContractFields;
}

/**
 * Closes an approved contract in the transaction of the step: writes the form back, marks it signed, numbers it, brings
 * the customer's totals up to date and plans the first receivable. Running it again changes nothing more.
 *
 * @throws {BusinessError} `record_missing` if the request has no contract
 */
export const archiveContract = defineHandler({
  title: { zh: '合同归档', en: 'Archive the contract' },
  inStep: true,
  run: async ({ records, request, now }) => {
    const contracts = recordsOf(records, 'crm:contract', contract);
    const { id } = recordOf(request);
    const form = contractFieldsOf(request.form);
    const before = await contracts.get(id);
    const status = before !== undefined && doneDeals.has(before.status) ? before.status : 'signed';
    const signed = await contracts.update(id, {
      ...form,
      status,
      signedDate: form.signedDate ?? before?.signedDate ?? dayOf(now),
    });
    const contractNo = await contracts.assignSerial(id);
    await updateCustomerDeals(records, signed);
    await planReceivables(records, signed);
    return { contractNo };
  },
});
