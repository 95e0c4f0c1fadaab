import { describe, expect, test } from 'vitest';
import { parseXml } from './parseXml.js';

const bpmn = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const rulesOf = (xml: string): readonly string[] => parseXml(xml).problems.map(({ rule }) => rule);

describe('parseXml', () => {
  test('knows its namespaces by their names, whatever the file calls them', () => {
    const { root } =
      parseXml(`<x:definitions xmlns:x="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="https://vermilion.dev/schema/bpmn/1.0">
      <x:userTask id="a &amp; b" v:collection="= list"><v:form key="k"/><y xmlns="z"><x:task/></y></x:userTask></x:definitions>`);

    expect(root).toMatchObject({
      name: 'bpmn:definitions',
      children: [
        {
          name: 'bpmn:userTask',
          attributes: { id: 'a & b', 'vermilion:collection': '= list' },
          children: [{ name: 'vermilion:form' }],
        },
      ],
    });
    expect(root!.children[0]!.children).toHaveLength(1); // what is inside an element of a foreign namespace is foreign
  });

  test('takes text with entities and sections alike', () => {
    const { root } = parseXml(`<definitions ${bpmn}><script>a &lt; b</script><script><![CDATA[a < b]]></script></definitions>`);

    expect(root!.children.map(({ text }) => text)).toEqual(['a < b', 'a < b']);
  });

  test.each([
    ['notXml', `<definitions ${bpmn}><process></definitions>`],
    ['notXml', 'hello'],
    ['notBpmn', '<html/>'],
    ['documentType', `<!DOCTYPE definitions [<!ENTITY a "b">]><definitions ${bpmn}/>`],
    ['tooDeep', `<definitions ${bpmn}>${'<subProcess>'.repeat(100)}${'</subProcess>'.repeat(100)}</definitions>`],
    ['tooManyElements', `<definitions ${bpmn}>${'<a/>'.repeat(100_001)}</definitions>`],
    ['tooManyAttributes', `<definitions ${bpmn} ${Array.from({ length: 200 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    [
      'tooManyAttributes',
      `<definitions ${bpmn}><x:y xmlns:x="z" ${Array.from({ length: 2000 }, (_, i) => `a${i}=""`).join(' ')}/></definitions>`,
    ],
    ['tooManyElements', `<definitions ${bpmn}>${'<task/>'.repeat(25_001)}</definitions>`],
    [
      'tooManyNamespaces',
      `<definitions ${bpmn}>${Array.from({ length: 200 }, (_, i) => `<a xmlns="u${i}"/>`).join('')}</definitions>`,
    ],
    ['fileTooLarge', ' '.repeat(1_048_577)],
  ])('%s', (rule, xml) => {
    expect(rulesOf(xml)[0]).toBe(rule);
  });

  test('a deep nest of fresh namespaces is refused', () => {
    const nest = (depth: number): string => Array.from({ length: depth }, (_, i) => `<n${i}:a xmlns:n${i}="u${i}">`).join('');

    expect(rulesOf(`<definitions ${bpmn}>${nest(100)}</definitions>`)).toContain('tooDeep');
    expect(rulesOf(`<definitions ${bpmn}>${nest(4500)}</definitions>`)).toContain('tooManyNamespaces');
  });
});
