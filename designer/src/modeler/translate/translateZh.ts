import { zhWords } from './zhWords.js';

const definitions: Readonly<Record<string, string>> = {
  Message: '消息',
  Timer: '定时',
  Conditional: '条件',
  Signal: '信号',
  Error: '错误',
  Escalation: '升级',
  Compensation: '补偿',
  Link: '链接',
  Cancel: '取消',
  Terminate: '终止',
};
const positions: Readonly<Record<string, string>> = {
  start: '开始',
  'intermediate catch': '中间捕获',
  'intermediate throw': '中间抛出',
  boundary: '边界',
  end: '结束',
};
const EVENT = /^(\w+) (start|intermediate catch|intermediate throw|boundary|end) event( \(non-interrupting\))?$/;

/** A text of bpmn-js in Chinese; unknown ones stay English. */
export function translateZh(text: string): string {
  const event = EVENT.exec(text);
  const definition = event && definitions[event[1]!];
  if (event && definition) return `${definition}${positions[event[2]!]}事件${event[3] ? '（不中断）' : ''}`;
  return zhWords[text] ?? text;
}
