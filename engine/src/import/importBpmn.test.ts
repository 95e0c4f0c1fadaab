import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile/compile.js';
import { createWorld } from '../createWorld.js';
import { scenario, type Scenario } from '../testing/scenario.js';
import { importBpmn } from './importBpmn.js';
import type { ImportReport } from './importReport.js';

const folder = new URL('./samples/', import.meta.url);
const sample = (name: string): string => readFileSync(new URL(`${name}.bpmn`, folder), 'utf8');
/** What has become of the things at one element, by how the file spells them. */
const at = ({ lines }: ImportReport, element: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lines
      .filter((line) => line.element === element)
      .map((line) => [line.source, line.outcome === 'mapped' ? line.becomes : line.outcome]),
  );
/** Attributes and elements with a prefix that the standard and we do not have; those that only hold others are left out. */
const foreign =
  /(?:(?<=\s)|<)(?!bpmn:|xsi:|xmlns:|vermilion:)(?!\w+:(?:inputOutput|ioMapping|formData|taskHeaders|list|value|script(?= s)|string|expression|validation|constraint)\b(?!="))\w+:\w+(?=[\s=>/])/g;

const office = createWorld({
  version: '1',
  administrator: 'administrator',
  people: ['li', 'wang'].map((id) => ({
    id,
    name: id,
    active: true,
    department: null,
    manager: null,
    positions: [],
    roles: [],
    absences: [],
  })),
  departments: [],
  calendar: { timeZone: 'UTC', hours: [[0, 1440]], days: {} },
});

/** Everybody who is asked at a node says yes. */
function approve(story: Scenario, node: string): void {
  for (;;) {
    const token = story.instance.tokens.find(({ at: place, ballot }) => place === node && ballot !== undefined);
    const seat = token?.ballot!.seats.find(({ state }) => state === 'open');
    if (seat === undefined) return;
    story.do({ type: 'act', token: token!.id, act: { act: 'vote', by: seat.person, vote: 'approve' }, variables: {} });
  }
}

describe('an imported file', () => {
  test.each(readdirSync(folder).map((file) => file.replace('.bpmn', '')))(
    '%s has a line in the report for each foreign thing in it',
    (name) => {
      const xml = sample(name);
      const expected = xml
        .split('\n')
        .flatMap((text, index) => (text.match(foreign) ?? []).map((word) => `${index + 1} ${word.replace('<', '')}`));
      const reported = importBpmn(xml).lines.map(({ line, source }) => `${line} ${/[\w:]+/.exec(source)![0]}`);

      expect(expected.length).toBeGreaterThan(4);
      expect(reported.filter((one) => one.includes(':')).sort()).toEqual(expected.sort());
    },
  );

  test('of Camunda 7: tasks, services, forms and expressions are said in our words', () => {
    const report = importBpmn(sample('camunda7'));

    expect(report.vendors).toEqual(['Camunda 7']);
    expect(at(report, 'manager')).toMatchObject({
      'camunda:assignee="${boss}"': '<vermilion:rule name="expression" value="= boss"/>',
      'camunda:dueDate="P2D"': '<vermilion:deadline due="P2D"/>',
      'camunda:priority="50"': 'kept',
    });
    expect(at(report, 'yes')).toEqual({ '<conditionExpression>': '= approved = true and amount < 10000' });
    expect(at(report, 'order')['<camunda:inputParameter name="made">']).toBe('open');
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.xml).toContain('<!-- A purchase as Camunda 7 would have it. -->');
    expect(report.xml).toContain('camunda:priority="50"');
    expect(report.xml).not.toContain('camunda:assignee');
  });

  test('of Camunda 7 runs', () => {
    const story = scenario(compile(importBpmn(sample('camunda7')).xml!).models[0]!, office);
    story.start({ price: 30, quantity: 3, boss: 'li', item: 'pen', places: ['a', 'b'], patience: 'PT1H' }, 'wang');
    expect(story.variables['amount']).toBe(90);

    story.vote('manager', 'li', 'approve', { approved: true });
    expect(story.effectsOf('callService')).toMatchObject([
      { service: 'placeOrder', variables: { title: 'Order of wang', lines: ['pen'] } },
    ]);
    story.complete('order', { orderNumber: 'N1' });
    expect(story.variables['number']).toBe('N1');
    story.do({ type: 'complete', token: story.instance.tokens.find(({ state }) => state === 'held')!.id, variables: {} });
    expect(story.instance.state).toBe('completed'); // half of them is enough
  });

  test('of Camunda 8 runs: scripts, loops, services, messages by their keys', () => {
    const report = importBpmn(sample('camunda8'));
    expect(at(report, 'sum')).toEqual({
      '<zeebe:script expression="=parts[1] + parts[2]" resultVariable="total">':
        'scriptTask → task, <vermilion:output target="total" source="= parts[1] + parts[2]"/>',
    });
    const story = scenario(compile(report.xml!).models[0]!);

    story.start({ parts: [1, 2], clerk: 'li' });
    expect(story.instance.tokens.find(({ ballot }) => ballot !== undefined)!.variables['part']).toBe(1);
    approve(story, 'judge');
    expect(story.effectsOf('callService')).toMatchObject([{ service: 'payOut', variables: { sum: 6 } }]);
    story.complete('pay', { receipt: { id: 'R7' } });
    expect(story.effectsOf('subscribe')).toMatchObject([{ message: 'paid', correlationKey: 'R7' }]);
    story.correlate('wait');
    expect(story.effectsOf('sendMessage')).toMatchObject([{ message: 'tellAll' }]);
    expect(story.instance.state).toBe('completed');
  });

  test('of Flowable runs: decisions, fields, calls; what belongs to a third tool stays', () => {
    const report = importBpmn(sample('flowable'));
    expect(at(report, 'again')).toMatchObject({ 'flowable:assignee="${applicant}"': '<vermilion:rule name="initiator"/>' });
    expect(report.xml).toContain('acme:color="red"');
    const { models, problems } = compile(report.xml!);
    expect(problems).toEqual([]);
    const story = scenario(models[0]!).start({ city: 'xi', cancelled: false, days: 3 });

    expect(story.effectsOf('evaluateDecision')).toMatchObject([{ decision: 'travelClass' }]);
    story.complete('rule');
    approve(story, 'again');
    expect(story.effectsOf('callService')).toMatchObject([
      { service: 'com.example.Book', variables: { seat: 'window', to: 'XI' } },
    ]);
    story.complete('book', { result: 'T1' });
    expect(story.effectsOf('startProcess')).toMatchObject([{ process: 'expenses', variables: { paid: 'T1' } }]);
    expect(
      story
        .complete('call', { sum: 1 })
        .eventsOf('variables.set')
        .map(({ variables }) => variables['refund']),
    ).toContain(2);
  });

  test('of Activiti: what cannot be translated is named with its line, and the file is not run as if nothing were', () => {
    const report = importBpmn(sample('activiti'));

    expect(report.lines.filter(({ outcome }) => outcome === 'open').map(({ line, element }) => [line, element])).toEqual([
      [6, 'count'],
      [17, 'f4'],
    ]);
    expect(at(report, 'f3')).toEqual({ '<conditionExpression>': '= days > 2 and cancelled != true' });
    expect(report.problems).toMatchObject([{ element: 'f4', rule: 'expressionSyntax', severity: 'error' }]);
  });

  test.each(['camunda7', 'camunda8', 'flowable', 'activiti'])(
    '%s is imported once: a second time nothing more changes',
    (name) => {
      const once = importBpmn(sample(name));
      const twice = importBpmn(once.xml!);

      expect(twice.xml).toBe(once.xml);
      expect(twice.lines.filter(({ outcome }) => outcome === 'mapped' || outcome === 'needless')).toEqual([]);
    },
  );

  test('without anything foreign it comes back as it is; an unreadable one does not', () => {
    const ours = importBpmn(sample('camunda7')).xml!.replace(/ camunda:\w+="[^"]*"/g, '');
    const plain = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><task  id='a' /></process></definitions>`;

    expect(importBpmn(plain)).toMatchObject({ vendors: [], lines: [], xml: plain });
    expect(importBpmn('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toMatchObject({ xml: null, problems: [{ rule: 'documentType' }] });
    expect(importBpmn(ours).xml).toContain('placeOrder');
  });
});
