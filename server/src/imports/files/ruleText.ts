import type { FieldDefinition, FieldKindName, Text } from '@vermilion/plugin-kit';
import type { Locale } from '../../records/labels/titleText.js';

const KINDS: Readonly<Partial<Record<FieldKindName, Text>>> = {
  date: { zh: '日期，如 2026-11-22', en: 'A day, as 2026-11-22' },
  datetime: { zh: '时间，如 2026-11-22 09:30', en: 'A moment, as 2026-11-22 09:30' },
  bool: { zh: '是 或 否', en: 'Yes or No' },
  phone: { zh: '11 位手机号；境外号码以 + 开头', en: 'A mobile number; international ones begin with +' },
  email: { zh: '电子邮箱', en: 'An e-mail address' },
  uscc: { zh: '18 位统一社会信用代码', en: 'A unified social credit code of 18 characters' },
  idcard: { zh: '18 位居民身份证号', en: 'A resident identity number of 18 digits' },
  region: { zh: '行政区划代码或名称，如 浙江省杭州市', en: 'A region by code or name, as 浙江省杭州市' },
  money: { zh: '金额，至多两位小数', en: 'An amount with at most two decimals' },
  percent: { zh: '百分数，85 表示 85%', en: 'A percentage: 85 is 85 %' },
  int: { zh: '整数', en: 'A whole number' },
  decimal: { zh: '数字', en: 'A number' },
  user: { zh: '姓名、用户名或工号', en: 'A person by name, user name or number' },
  users: { zh: '姓名、用户名或工号，多个用“、”分隔', en: 'People by name, user name or number, separated by ";"' },
  dept: { zh: '部门名称或编码', en: 'A department by name or code' },
  ref: { zh: '已有记录的名称或编号', en: 'An existing record by title or number' },
  refs: { zh: '已有记录的名称或编号，多个用“、”分隔', en: 'Existing records by title or number, separated by ";"' },
  multi: { zh: '可多选，用“、”分隔', en: 'Several are possible, separated by ";"' },
  tags: { zh: '标签，用“、”分隔', en: 'Tags, separated by ";"' },
};

const MOST_CHOICES = 20;

/** What may stand in a column, in words. */
export function ruleText(field: FieldDefinition, choices: readonly string[], locale: Locale): string {
  const zh = locale === 'zh';
  const parts = [
    field.required === true ? (zh ? '必填' : 'Required') : '',
    field.unique === true ? (zh ? '不能重复' : 'Unique') : '',
    KINDS[field.kind]?.[locale] ?? '',
    field.length === undefined ? '' : zh ? `最多 ${field.length} 个字符` : `At most ${field.length} characters`,
    field.min === undefined ? '' : zh ? `不小于 ${field.min}` : `At least ${field.min}`,
    field.max === undefined ? '' : zh ? `不大于 ${field.max}` : `At most ${field.max}`,
    choices.length === 0
      ? ''
      : `${zh ? '可选：' : 'One of: '}${choices.slice(0, MOST_CHOICES).join(zh ? '、' : ', ')}${choices.length > MOST_CHOICES ? '…' : ''}`,
    field.hint?.[locale] ?? '',
  ];
  return parts.filter((part) => part !== '').join(zh ? '；' : '; ');
}
