import { expect, it } from 'vitest';
import { maskWords } from './maskWords.js';

it.each([
  ['刘知远', '刘**'],
  ['𠮷野家', '𠮷**'],
  ['浙江省杭州市西湖区文三路 90 号', '浙江省杭州市西湖区***'],
  ['北京市朝阳区建国路 1 号\n二层', '北京市朝阳区***'],
  ['浙江省义乌市稠城街道', '浙江省义乌市***'],
  ['内蒙古自治区锡林郭勒盟多伦县北街', '内蒙古自治区锡林郭勒盟多伦县***'],
  // A name of a district alone tells as little as a mask may, but what follows it must be there to be hidden.
  ['广东省', '广**'],
])('%s → %s', (value, mask) => expect(maskWords(value)).toBe(mask));
