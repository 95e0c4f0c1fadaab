/** `"12.50"`, 2 → 1250n. The text has at most `scale` digits after the point. */
export function toScaledInteger(decimal: string, scale: number): bigint {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
  return negative ? -units : units;
}

/** `"1250"`, 2 → `"12.50"`. */
export function fromScaledInteger(units: string, scale: number): string {
  const negative = units.startsWith('-');
  const digits = units.replace('-', '').padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return negative ? `-${text}` : text;
}
