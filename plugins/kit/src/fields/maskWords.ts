import { regions } from './region/regions.js';

const provinces = [...regions].filter(([code]) => code.endsWith('0000')).map(([, name]) => name);
/** `浙江省杭州市西湖区文三路 90 号`: down to the district, and what lies within it. */
const address = new RegExp(`^((?:${provinces.join('|')})(?:[^省]{1,9}?(?:市|州|盟|地区))?[^市]{1,9}?[区县旗市])(.+)$`, 'su');

/** A masked text: an address down to its district, of any other the first character. `刘知远` → `刘**` */
export function maskWords(value: string): string {
  const [, district] = address.exec(value) ?? [];
  return district === undefined ? `${[...value][0] ?? ''}**` : `${district}***`;
}
