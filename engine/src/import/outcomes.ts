import type { Outcome, Words } from './importReport.js';

export function mapped(becomes: string, note?: Words): Outcome {
  return { outcome: 'mapped', becomes, ...(note === undefined ? {} : { note }) };
}

export function needless(zh: string, en: string): Outcome {
  return { outcome: 'needless', note: { zh, en } };
}

export function kept(zh: string, en: string): Outcome {
  return { outcome: 'kept', note: { zh, en } };
}

export function open(zh: string, en: string): Outcome {
  return { outcome: 'open', note: { zh, en } };
}

/** What it means to depend on something that is not in the file. */
export const notes = {
  people: { zh: '请核对：人员按账号匹配', en: 'People are found by their accounts: check that they are the same' },
  roles: { zh: '请核对：组对应同名的角色', en: 'A group becomes the role of that name: check that there is one' },
  form: { zh: '请核对：需要有此键名的表单', en: 'There has to be a form of that key' },
  service: { zh: '需要由插件提供此名称的处理程序', en: 'A plugin has to bring a handler of that name' },
  decision: { zh: '需要有此编号的决策', en: 'There has to be a decision of that id' },
} as const satisfies Readonly<Record<string, Words>>;
