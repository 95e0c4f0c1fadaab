import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../api/requests.js';
import { timelineItems, type TimelineWords } from './timelineItems.js';

const person = (id: string, name: string) => ({ id, name, department: { id: 'd', name: '法务部' }, active: true });
const words: TimelineWords = {
  t: (key, values) => `${key.replace('request.', '')}${values ? JSON.stringify(values) : ''}`,
  moment: (at) => `at ${at}`,
  dueDay: (at) => `due ${at}`,
  used: (ms) => `${ms} ms`,
  names: (people) => people.map((each) => each.name).join('+'),
  me: 'p3',
  returned: false,
};
const entry = (rest: Partial<TimelineEntry>): TimelineEntry => ({
  id: 'e',
  kind: 'approved',
  round: 1,
  superseded: false,
  at: 1,
  by: person('p2', '顾明谦'),
  ...rest,
});

test('an earlier round is one line that says how it ended and what became of its votes', () => {
  const past = [
    entry({ id: 'a', kind: 'approved', superseded: true, nodeName: '部门' }),
    entry({ id: 'b', kind: 'returned', superseded: true, by: person('p4', '许南枝'), opinion: '须写明上限。', at: 9 }),
  ];
  const [round, ...rest] = timelineItems(past, [], words);
  expect(rest).toEqual([]);
  expect(round).toMatchObject({ look: 'superseded', title: 'timeline.round{"round":1}', at: 'at 9' });
  expect(round!.note).toContain('"who":"许南枝"');
  expect(round!.note).toContain('"opinion":"须写明上限"');
  expect(round!.note).toContain('timeline.votesKept{"count":1}');
});

test('a round that came straight back says why it began', () => {
  const entries = [
    entry({ id: 'a', nodeName: '部门' }),
    entry({ id: 'b', kind: 'returned', nodeName: '法务', by: person('p4', '许南枝'), opinion: '须写明上限。' }),
    entry({ id: 'c', kind: 'resubmitted', round: 2 }),
  ];
  const again = timelineItems(entries, [], words).find((item) => item.id === 'c');
  expect(again).toMatchObject({ aside: 'timeline.round{"round":2}', note: expect.stringContaining('"opinion":"须写明上限"') });
});

test('a round tells its reason although the return that ended it still counts', () => {
  const entries = [
    entry({ id: 'a', round: 2, superseded: true, nodeName: '部门' }),
    entry({ id: 'b', round: 2, kind: 'returned', nodeName: '法务', by: person('p4', '许南枝'), opinion: '须写明上限。' }),
  ];
  const round = timelineItems(entries, [], words).find((item) => item.id === 'round-2');
  expect(round!.note).toContain('"who":"许南枝"');
});

test('the submission that began an undone round goes with it; one whose votes still count stays', () => {
  const entries = [
    entry({ id: 's', kind: 'submitted', round: 1 }),
    entry({ id: 'a', round: 1, superseded: true, nodeName: '部门' }),
    entry({ id: 'o', kind: 'open', round: 2, by: null, nodeName: '提交' }),
  ];
  expect(timelineItems(entries, [], { ...words, returned: true }).map((item) => item.title)).toEqual([
    'timeline.round{"round":1}',
    'timeline.revise',
  ]);
  expect(
    timelineItems([entry({ kind: 'submitted', round: 1 }), entry({ round: 1, nodeName: '部门' })], [], words).map(
      (item) => item.title,
    ),
  ).toEqual(['kind.submitted', '部门']);
});

test('a decision stands under its node, with who took it, how long, and the opinion', () => {
  const [item] = timelineItems([entry({ nodeName: '部门经理审核', usedMs: 5, opinion: '可以' })], [], words);
  expect(item).toMatchObject({
    look: 'done',
    title: '部门经理审核',
    opinion: '可以',
    people: [{ name: '顾明谦', note: 'timeline.used{"act":"kind.approved","time":"5 ms"}', isMe: false }],
  });
});

test('what is open shows each seat, who has read it, and which is mine', () => {
  const open = entry({
    kind: 'open',
    by: null,
    nodeName: '法务审核',
    mode: 'any',
    due: 7,
    people: [
      { person: person('p3', '沈若川'), state: 'open', readAt: 3 },
      { person: person('p4', '许南枝'), state: 'waiting', readAt: null },
    ],
  });
  const [item] = timelineItems([open], [], words);
  expect(item).toMatchObject({
    look: 'current',
    title: '法务审核',
    aside: 'mode.any',
    note: 'timeline.due{"day":"due 7"}',
    people: [
      { name: '沈若川', note: 'timeline.read{"at":"at 3"}', isMe: true },
      { name: '许南枝', note: 'seat.waiting', isMe: false },
    ],
  });
});

test('what is expected comes last, and says when it passes by itself', () => {
  const stop = { node: 'gm', name: '总经理', people: [], mode: null, due: null, automatic: true };
  expect(timelineItems([entry({})], [stop], words).at(-1)).toMatchObject({
    look: 'predicted',
    title: '总经理',
    aside: 'timeline.automatic',
  });
});

test('other acts say what they did, and to whom', () => {
  const [item] = timelineItems([entry({ kind: 'transferred', nodeName: '法务审核', to: [person('p5', '韩仲文')] })], [], words);
  expect(item).toMatchObject({
    look: 'note',
    title: 'kind.transferred',
    aside: '法务审核',
    note: 'timeline.to{"people":"韩仲文"}',
  });
});
