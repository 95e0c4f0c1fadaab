import { expect, it } from 'vitest';
import { momentText } from './momentText.js';

const ZONE = 'Asia/Shanghai';
const NOW = Date.UTC(2026, 10, 24, 2); // Tuesday, 10:00 in Shanghai
const HOUR = 3_600_000;

it.each([
  [0, '今天 10:00', 'today 10:00'],
  [13.99, '今天 23:59', 'today 23:59'],
  [14, '明天 00:00', 'tomorrow 00:00'],
  [-11, '昨天 23:00', 'yesterday 23:00'],
  [48, '后天 10:00', 'Thu, Nov 26, 10:00'],
])('says %s hours from now as people do', (hours, zh, en) => {
  expect(momentText(NOW + hours * HOUR, NOW, ZONE, 'zh')).toBe(zh);
  expect(momentText(NOW + hours * HOUR, NOW, ZONE, 'en')).toBe(en);
});

it('gives the date of what is further away', () => {
  expect(momentText(NOW + 72 * HOUR, NOW, ZONE, 'zh')).toMatch(/11月27日.*周五 10:00/);
});
