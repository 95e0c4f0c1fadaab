/** `dealAmount` → `deal_amount`; `crm:enterpriseCustomer` → `crm_enterprise_customer`; `supply-chain:item` → `supply_chain_item`. */
export const snakeCase = (name: string): string =>
  name.replace(/[:-]/g, '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
