import { addMoney, defineHandler, recordsOf, type HandlerContext } from '@vermilion/plugin-kit';
import { contract } from '../entities/contract.js';

type Form = HandlerContext['request']['form'];

/** The customer of a ticket, as entity and id. */
function customerOf({ enterprise, individual }: Form): readonly [entity: string, id: string, by: 'enterprise' | 'individual'] {
  return typeof enterprise === 'string'
    ? ['crm:enterpriseCustomer', enterprise, 'enterprise']
    : ['crm:individualCustomer', String(individual), 'individual'];
}

/** Says who owns the customer, and whether he has paid what he wants back: on the contract of the ticket, or on all of his. */
export const checkRefund = defineHandler({
  inStep: true,
  run: async ({ records, request: { form } }) => {
    const contracts = recordsOf(records, 'crm:contract', contract);
    const [entity, id, by] = customerOf(form);
    const one = typeof form.contract === 'string' ? await contracts.get(form.contract) : undefined;
    const asked = one === undefined ? await contracts.find({ [by]: id }) : [one];
    const paid = addMoney(asked.map(({ paidAmount }) => paidAmount ?? '0.00'));
    return {
      customerOwner: (await records.get(entity, id))?.ownerId ?? null,
      refundable: Number(form.refundAmount) <= Number(paid),
    };
  },
});
