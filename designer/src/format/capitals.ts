const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '兆'];

/**
 * An amount in the capitals of contracts: `485760.00` → `人民币肆拾捌万伍仟柒佰陆拾元整`.
 *
 * @returns an empty string for what is not an amount below 10^16 with at most two decimals.
 */
export function capitals(value: string): string {
  const match = /^(-?)0*(\d{1,16})(?:\.(\d{1,2})0*)?$/.exec(value.trim());
  if (!match) return '';
  const [, sign = '', whole = '0', fraction = ''] = match;
  const [jiao = '0', fen = '0'] = fraction.padEnd(2, '0');
  const yuan = wholeInCapitals(whole);
  const tens = jiao === '0' ? (yuan && fen !== '0' ? '零' : '') : `${digit(jiao)}角`;
  const cents = tens + (fen === '0' ? '' : `${digit(fen)}分`);
  const head = yuan ? `${yuan}元` : cents ? '' : '零元';
  return `人民币${sign ? '负' : ''}${head}${cents}${fen === '0' ? '整' : ''}`;
}

function wholeInCapitals(whole: string): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 4) groups.unshift(whole.slice(Math.max(0, end - 4), end));
  let text = '';
  let gap = false;
  groups.forEach((group, i) => {
    const words = groupInCapitals(group);
    if (!words) {
      gap = text !== '';
      return;
    }
    if (text && (gap || group.startsWith('0'))) text += '零';
    gap = false;
    text += words + GROUPS[groups.length - 1 - i];
  });
  return text;
}

function groupInCapitals(group: string): string {
  let text = '';
  let zero = false;
  [...group].forEach((character, i) => {
    if (character === '0') {
      zero = text !== '';
      return;
    }
    text += (zero ? '零' : '') + digit(character) + UNITS[group.length - 1 - i];
    zero = false;
  });
  return text;
}

const digit = (character: string): string => DIGITS[Number(character)] ?? '';
