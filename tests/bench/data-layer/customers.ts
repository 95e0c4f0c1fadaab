import { organizationCheckCharacter, usccCheckCharacter } from '@vermilion/plugin-kit/fields';

export const ENTITY = 'crm:enterpriseCustomer';
export const TABLE = 'crm_enterprise_customer';

/** Twenty titles: eighteen fields of enterprise customers, and two that the administrator adds while the product runs. */
export const titles = [
  ...['客户名称', '客户简称', '统一社会信用代码', '境外注册号', '行业类型', '企业规模', '员工数', '年营收（万元）', '所在地区'],
  ...['详细地址', '网址', '合作状态', '客户状态', '客户等级', '客户来源', '下次跟进', '标签', '备注', '开户行', '授信额度'],
] as const;

/** Fields that the demo has not, so that the file has twenty columns. */
export const addedFields = [
  { name: 'xBankName', definition: { kind: 'text', label: { zh: '开户行', en: 'Bank' }, length: 80 } },
  { name: 'xCreditLine', definition: { kind: 'money', label: { zh: '授信额度', en: 'Credit line' } } },
] as const;

const CITIES = [
  ['北京', '110108'],
  ['上海', '310115'],
  ['广州', '440100'],
  ['成都', '510100'],
  ['杭州', '330100'],
  ['武汉', '420100'],
] as const;
const WORDS = '云帆 星河 远景 智联 恒信 嘉禾 启明 瑞丰 天工 海拓 北辰 九章 鼎新 博远 青藤 微光 长风 凌志 沐川 锦程'.split(' ');
const TRADES = ['信息技术', '精密制造', '商贸', '供应链物流', '医疗器械', '新能源', '文化传媒'];

/** The cells of the n-th customer, all different from one another; the same n gives the same cells. */
export function customerCells(index: number, seed: number): string[] {
  const among = <T>(items: readonly T[], step: number): T => items[Math.floor(index / step) % items.length]!;
  const [city, code] = among(CITIES, 1);
  const word = `${among(WORDS, 7)}${among(WORDS, 11)}${among(WORDS, 223)}`;
  const day = `2027-0${1 + (index % 9)}-1${index % 10} 0${index % 10}:30`;
  return [
    `${city}${word}${among(TRADES, 3)}${seed * 1_000_000 + index}有限公司`,
    `${word}${index}`,
    creditCode(code, seed, index),
    '',
    among(['信息技术', '制造业', '批发零售'], 5),
    among(['20人以下', '20-99人', '100-499人', '500-1999人'], 2),
    String(10 + (index % 5_000)),
    (100 + (index % 90_000) + 0.5).toFixed(2),
    code,
    `${city}市示例路 ${index % 999} 号 ${index % 30} 层`,
    `https://www.example.com/${seed}/${index}`,
    '未合作',
    among(['潜在', '意向'], 4),
    among(['A', 'B', 'C', 'D'], 6),
    among(['展会', '搜索引擎', '转介绍'], 8),
    day,
    index % 3 === 0 ? '重点跟进' : '',
    `第 ${index} 家，由文件导入，“备注”里有引号、逗号，以及足够长的文字`,
    `示例银行${city}${index % 100}支行`,
    `${1_000 + (index % 10_000)}.50`,
  ];
}

/** Customers of one series. */
export const customersOf = (seed: number) => (index: number) => customerCells(index, seed);

/** A credit code that is right in both its check characters. */
function creditCode(city: string, seed: number, index: number): string {
  const organization = `${String.fromCharCode(65 + (seed % 8))}${String(seed % 10)}${String(index).padStart(6, '0')}`;
  const first17 = `91${city}${organization}${organizationCheckCharacter(organization)}`;
  return first17 + usccCheckCharacter(first17);
}
