import { customerCells } from './customers.js';

/** How a name is written a second time, as the pairs of names by which scoring was chosen. */
interface Variation {
  readonly name: string;
  /** Whether it is still the same company. */
  readonly isSame: boolean;
  vary(customer: Customer): Customer;
}

/** `北京云帆信息技术1000001有限公司` in `110108`. */
interface Customer {
  readonly city: string;
  readonly core: string;
  readonly form: string;
  readonly region: string;
}

const TRADES = ['信息技术', '精密制造', '商贸', '供应链物流', '医疗器械', '新能源', '文化传媒'] as const;
/** The same with a character of the same sound in it. */
const MISHEARD = ['信息技树', '精密制灶', '商茂', '供应链物留', '医疗器谢', '新能原', '文化传煤'] as const;

const withTrade = (core: string, change: (place: number) => string): string => {
  const place = TRADES.findIndex((trade) => core.includes(trade));
  return core.replace(TRADES[place]!, change(place));
};

export const variations: readonly Variation[] = [
  { name: 'legal form', isSame: true, vary: (customer) => ({ ...customer, form: '有限责任公司' }) },
  {
    name: 'city and form',
    isSame: true,
    vary: (customer) => ({ ...customer, city: `${customer.city}市`, form: '股份有限公司' }),
  },
  {
    name: 'city in brackets',
    isSame: true,
    vary: (customer) => ({ ...customer, city: '', form: `（${customer.city}）有限公司` }),
  },
  {
    name: 'same sound',
    isSame: true,
    vary: (customer) => ({ ...customer, core: withTrade(customer.core, (place) => MISHEARD[place]!) }),
  },
  {
    name: 'character lost',
    isSame: true,
    vary: (customer) => ({ ...customer, core: withTrade(customer.core, (place) => TRADES[place]!.slice(1)) }),
  },
  {
    name: 'other region',
    isSame: false,
    vary: (customer) => ({ ...customer, ...(customer.city === '成都' ? NANJING : CHENGDU) }),
  },
  {
    name: 'other trade',
    isSame: false,
    vary: (customer) => ({
      ...customer,
      core: withTrade(customer.core, (place) => `${TRADES[(place + 1) % TRADES.length]!}设备`),
    }),
  },
];

const CHENGDU = { city: '成都', region: '510100' } as const;
const NANJING = { city: '南京', region: '320100' } as const;
const [NAME, CREDIT_CODE, REGION] = [0, 2, 8] as const;
/** Codes of another series than those of the customers, which may occur once. */
const SERIES = 3;

/** One of the customers again, and how it is written this time. */
export interface Planted {
  readonly cells: readonly string[];
  readonly original: string;
  readonly variation: Variation;
}

/** @param index of the planted customer; @param source of the one that it is a variation of */
export function plantedCustomer(index: number, source: number, seed: number): Planted {
  const variation = variations[index % variations.length]!;
  const cells = customerCells(source, seed);
  const original = cells[NAME]!;
  const [, city = '', core = '', form = ''] = /^(..)(.*?)(有限公司)$/.exec(original)!;
  const varied = variation.vary({ city, core, form, region: cells[REGION]! });
  const changed = new Map<number, string>([
    [NAME, varied.city + varied.core + varied.form],
    [CREDIT_CODE, customerCells(source, SERIES)[CREDIT_CODE]!],
    [REGION, varied.region],
  ]);
  return { variation, original, cells: cells.map((cell, place) => changed.get(place) ?? cell) };
}
