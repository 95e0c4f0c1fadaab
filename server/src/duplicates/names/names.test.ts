import { describe, expect, it } from 'vitest';
import { companyCore } from './companyCore.js';
import { similarity } from './similarity.js';
import { syllablesOf } from './syllablesOf.js';

const PAIRS: readonly (readonly [left: string, right: string, raw: number, after: number])[] = [
  ['北京智云科技有限公司', '北京智云科技有限责任公司', 0.83, 1],
  ['北京智云科技有限公司', '北京市智云科技股份有限公司', 0.77, 1],
  ['北京智云科技有限公司', '上海智云科技有限公司', 0.8, 1],
  ['北京智云科技有限公司', '北京智芸科技有限公司', 0.9, 0.75],
  ['华为技术有限公司', '华为终端有限公司', 0.75, 0.5],
  ['深圳市腾讯计算机系统有限公司', '腾讯计算机系统（深圳）有限公司', 0.53, 1],
  ['北京智云科技有限公司', '北京智云科技集团有限公司', 0.83, 1],
];

describe('names of companies', () => {
  it.each(PAIRS)('%s and %s: %f as written, %f by what tells them apart', (left, right, raw, after) => {
    expect(similarity(left, right)).toBeCloseTo(raw, 1);
    expect(similarity(companyCore(left).core, companyCore(right).core)).toBe(after);
  });

  it.each([
    ['北京市智云科技股份有限公司', '智云科技', '北京'],
    ['腾讯计算机系统（深圳）有限公司', '腾讯计算机系统', '深圳'],
    ['浙江省杭州市云栖（集团）有限公司', '云栖', '浙江'],
    ['ＡＢＣ　Ｔｒａｄｉｎｇ Co., Ltd.', 'abctrading', null],
    ['上海公司', '上海', null],
    ['华为技术有限公司', '华为技术', null],
  ])('%s is %s of %s', (name, core, region) => {
    expect(companyCore(name)).toEqual({ core, region });
  });

  it('the same place is the same region however it is written, and another one is another', () => {
    const region = (name: string) => companyCore(name).region;
    expect(region('北京智云科技有限公司')).toBe(region('北京市智云科技有限公司'));
    expect(region('北京智云科技有限公司')).not.toBe(region('上海智云科技有限公司'));
  });

  it('what sounds the same is spelled the same, wherever a character stands', () => {
    expect(syllablesOf('智云A1')).toEqual(['zhi', 'yun', 'a', '1']);
    expect(syllablesOf('智云')).toEqual(syllablesOf('智芸'));
    expect(syllablesOf('重庆')[0]).toBe(syllablesOf('庆重')[1]);
  });
});

describe('similarity', () => {
  it('is the same both ways, 1 for equal texts and 0 for such that share nothing', () => {
    expect(similarity('甲乙丙', '甲丙')).toBe(similarity('甲丙', '甲乙丙'));
    expect([similarity('', ''), similarity('甲', '甲'), similarity('甲', '乙')]).toEqual([1, 1, 0]);
  });
});
