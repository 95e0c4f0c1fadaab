import { weighted } from '@vermilion/plugin-kit';
import { pick } from '@vermilion/plugin-kit/fields';

const words =
  '云帆 星河 远景 智联 恒信 嘉禾 启明 瑞丰 天工 海拓 北辰 九章 鼎新 博远 華宇 青藤 微光 长风 凌志 沐川 锦程 泰和 新元 磐石 蓝图 万象 思源 卓越 百川 南山'.split(
    ' ',
  );
const tails = ['', '', '', '达', '通', '汇', '德', '盛'];

/** Words of the trade, by code of `base:industry`. */
export const trades: Readonly<Record<string, string>> = {
  it: '信息技术',
  finance: '金融服务',
  manufacturing: '精密制造',
  construction: '建设工程',
  trade: '商贸',
  logistics: '供应链物流',
  education: '教育科技',
  health: '医疗器械',
  media: '文化传媒',
  service: '企业服务',
  energy: '新能源',
  agriculture: '农业科技',
};

/** A made-up company: city, name, trade, legal form. */
export function companyName(random: () => number, city: string, industry: string): string {
  const form = weighted(random, [
    ['有限公司', 85],
    ['股份有限公司', 10],
    ['合伙企业', 5],
  ]);
  return `${city}${pick(random, words)}${pick(random, tails)}${trades[industry]}${form}`;
}
