import { regions } from '@vermilion/plugin-kit/fields';

const SUFFIX = /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|新区|省|市|区)$/;

/** Cities that are no part of the built-in list but begin the names of many companies. */
const FURTHER = ['常州', '嘉兴', '绍兴', '金华', '台州', '南通', '徐州', '扬州', '珠海', '中山', '惠州', '泉州', '烟台', '潍坊'];

/** Names of provinces and cities as they stand in names of companies, with and without 省 and 市; the longest first. */
export const regionWords: readonly string[] = [
  ...new Set([...regions.values(), ...FURTHER.map((city) => `${city}市`)].flatMap((name) => [name, name.replace(SUFFIX, '')])),
]
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length);
