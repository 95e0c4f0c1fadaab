import type { ApiClient, Json } from '../harness/apiClient.js';

/** What the form of a contract is filled in with when a test does not look at the form. */
export async function contractFields(sales: ApiClient, name: string): Promise<Json> {
  const me = (await sales.get('/session')).body;
  const customers = await sales.get('/records/crm:enterpriseCustomer?limit=1');
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.4\n%contract\n'], { type: 'application/pdf' }), '合同.pdf');
  const file = await sales.upload('/files', form);
  return {
    name,
    type: 'service',
    enterprise: customers.body.items[0].id,
    amount: '36000.00',
    currency: 'CNY',
    taxRate: '6.00',
    isStandard: true,
    budgetIn: true,
    startDate: '2026-12-01',
    endDate: '2028-11-30',
    ourSigner: me.person.id,
    files: [file.body],
  };
}
