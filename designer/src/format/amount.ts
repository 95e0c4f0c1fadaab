/** Thousands separated, two decimals: `485,760.00`. Takes decimal strings, so that no digit is lost. */
export function amount(value: string | number, decimals = 2): string {
  const text = typeof value === 'number' ? value.toFixed(decimals) : value.trim();
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  const digits = fraction.length > decimals ? fraction : fraction.padEnd(decimals, '0');
  return sign + grouped + (digits ? `.${digits}` : '');
}
