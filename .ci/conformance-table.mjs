import { writeFileSync } from 'node:fs';

/** The group whose names say element, position and behavior. */
const CELLS = 'every element in every position';
const SIGNS = { passed: 'yes', failed: '**no**', skipped: '–' };
const INTRO = `# Conformance

What the engine executes, cell by cell: every element of BPMN 2.0 in every position, each with a model of our own and a story that must come
out (\`tests/conformance/cells\`); the 43 workflow patterns (\`patterns\`); the reference models of the BPMN Model Interchange Working Group,
read, and written back without loss (\`miwg\`); decisions of DMN 1.2 to 1.5: hit policies, boxed expressions, requirement graphs and families of
FEEL functions (\`dmn\`). Made by \`npm run conformance\`; do not edit.

What the server does not serve yet, although the engine executes it, is refused when a flow is published: call activities, business rule
tasks, ad-hoc sub-processes, and starts by a signal, a condition or several events.

Where decisions differ from DMN: numbers are binary with 15 digits, not decimal with 34; \`now()\`, \`today()\`, \`matches()\`, \`replace()\` and
\`split()\` are refused, because time comes with the command and a pattern may run for ever; functions in other languages are refused; boxed
\`for\`, \`filter\`, \`some\` and \`every\` (1.4) and imports of other files are not read; the types of item definitions are not checked, but text
becomes a date, a time, a duration or a number where a variable or an input declares that. A broken hit policy, a value that is not allowed and
a limit are problems with a sentence, not null.
`;

/** A vitest reporter that prints the conformance tests as one table, and keeps it as docs/CONFORMANCE.md. */
export default class ConformanceTable {
  onTestRunEnd(modules, errors) {
    const groups = new Map();
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const group = test.parent.type === 'suite' ? test.parent.name : '';
        if (group === '') continue;
        if (!groups.has(group)) groups.set(group, []);
        groups.get(group).push([test.name, SIGNS[test.result().state] ?? 'open']);
      }
      for (const error of module.errors()) errors.push(error);
    }
    const sections = [...groups].map(([name, rows]) => section(name, rows));
    const all = [...groups.values()].flat();
    const passed = all.filter(([, sign]) => sign === SIGNS.passed).length;
    const text = `${INTRO}\n${sections.join('\n')}\n${passed} of ${all.length} pass.\n`;
    console.log(text);
    for (const error of errors) console.log(error.message);
    writeFileSync(new URL('../docs/CONFORMANCE.md', import.meta.url), text);
  }
}

function section(name, rows) {
  const title = `## ${name[0].toUpperCase()}${name.slice(1)}\n`;
  if (name !== CELLS) return [title, ...table(['', ''], rows)].join('\n');
  const cells = rows.map(([row, sign]) => {
    const [element, position, behavior] = /^(.*?), (.*?): (.*)$/.exec(row)?.slice(1) ?? [row, '', ''];
    return [element, position, behavior, sign];
  });
  return [title, ...table(['element', 'position', 'behavior', ''], cells)].join('\n');
}

/** Columns of one width, as the formatter wants them; what repeats from the row above is left out. */
function table(head, rows) {
  const shown = rows.map((row, n) =>
    row.map((value, column) =>
      column < row.length - 2 && rows[n - 1]?.slice(0, column + 1).join() === row.slice(0, column + 1).join() ? '' : value,
    ),
  );
  const widths = head.map((title, column) => Math.max(3, title.length, ...shown.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...shown.map(line), ''];
}
