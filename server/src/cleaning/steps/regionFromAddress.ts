import { regions } from '@vermilion/plugin-kit/fields';
import { whenEmpty } from './whenEmpty.js';

const SUFFIX = /(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区|新区|区)$/;
/** Names as addresses write them, with and without their suffix. */
const named = [...regions].map(([code, name]) => ({ code, name, short: name.replace(SUFFIX, '') }));
const provinces = named.filter(({ code }) => code.endsWith('0000'));
const cities = named.filter(({ code }) => !code.endsWith('0000'));

/**
 * Reads the region that an address begins with, as fine as it is known. A city alone is enough where its name stands in one province
 * only; districts count behind their province, since many cities have one of the same name.
 */
export const regionFromAddress = whenEmpty((address) => {
  const text = address.normalize('NFKC').replace(/^(?:中华人民共和国|中国)|\s/g, '');
  const province = provinces.find(({ short }) => text.startsWith(short));
  if (!province) return cities.find(({ name, short }) => name.endsWith('市') && text.startsWith(short))?.code ?? null;
  const rest = text.slice(text.startsWith(province.name) ? province.name.length : province.short.length).replace(/^市/, '');
  const within = cities.filter(({ code }) => code.slice(0, 2) === province.code.slice(0, 2));
  return within.find(({ short }) => rest.startsWith(short))?.code ?? province.code;
});
