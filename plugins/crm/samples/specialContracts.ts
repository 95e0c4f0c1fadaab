const branches: readonly Readonly<Record<string, unknown>>[] = [
  { amount: '36000.00', isStandard: true, budgetIn: true, currency: 'CNY', exchangeRate: null },
  { amount: '88000.00', isStandard: false, budgetIn: true, currency: 'CNY', exchangeRate: null },
  { amount: '260000.00', isStandard: true, budgetIn: true, currency: 'CNY', exchangeRate: null },
  { amount: '680000.00', isStandard: true, budgetIn: true, currency: 'CNY', exchangeRate: null },
  { amount: '42000.00', isStandard: true, budgetIn: false, currency: 'CNY', exchangeRate: null },
  { amount: '75000.00', isStandard: true, budgetIn: true, currency: 'USD', exchangeRate: '7.120000' },
];

/** Drafts that take every branch of the tiered flow, three times each. */
export const specialContracts: readonly Readonly<Record<string, unknown>>[] = [...branches, ...branches, ...branches];
