import { expect, test } from 'vitest';
import { whyLines } from './whyLines.js';

const person = (id: string, name: string) => ({ id, name, department: null, active: true });
const words = {
  t: (key: string, values?: Record<string, unknown>) => `${key}${values ? JSON.stringify(values) : ''}`,
  text: (text: unknown) => (text as { zh: string }).zh,
  names: (people: readonly { readonly name: string }[]) => people.map((each) => each.name).join('、'),
  me: 'p1',
};

test('says the rule, who went and why, who came instead, and who is left', () => {
  const lines = whyLines(
    {
      trace: [],
      text: { zh: '角色「法务专员」', en: '' },
      removed: [
        { person: person('p3', '陆听澜'), why: 'absent', instead: person('p4', '许南枝') },
        { person: person('p5', '江怀瑾'), why: 'something new' },
      ],
      people: [person('p1', '沈若川'), person('p4', '许南枝')],
    },
    words,
  );
  expect(lines.map((line) => line.value)).toEqual([
    '角色「法务专员」',
    '陆听澜',
    '江怀瑾',
    'request.why.youNamed{"name":"沈若川"}、许南枝',
  ]);
  expect(lines[1]).toMatchObject({
    removed: true,
    reason: 'request.why.instead{"reason":"request.why.absent","person":"许南枝"}',
  });
  expect(lines[2]!.reason).toBe('something new');
});
