import { normalizeCode } from './normalizeCode.js';
import { accept, refuse, type Parsed } from './parsed.js';

const shape =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领]|[DABCEFGHJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[DABCEFGHJK])$/;

/** A licence plate of the mainland: ordinary, with suffix, or new energy. */
export function checkPlate(text: string): Parsed<string> {
  const code = normalizeCode(text).replace(/[\s·-]/g, '');
  return shape.test(code)
    ? accept(code)
    : refuse('format', '车牌号不正确，例如 京A12345、粤BD12345', 'Expected a plate such as 京A12345 or 粤BD12345.');
}
