// Writes THIRD_PARTY_NOTICES.md: every package that the product ships with or needs at run time, with its version and licence.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;

const rows = Object.entries(lock)
  .filter(
    ([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional && !entry.link && !entry.optional,
  )
  .map(([path, entry]) => [path.slice(path.lastIndexOf('node_modules/') + 13), entry.version, entry.license ?? licenseOf(path)])
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .filter(([name, version], index, all) => index === 0 || all[index - 1][0] !== name || all[index - 1][1] !== version);

writeFileSync(
  `${root}THIRD_PARTY_NOTICES.md`,
  `# Third-party notices

Vermilion is published under the MIT licence (LICENSE). It uses the packages below, each under its own licence, whose text comes with the package.

**bpmn-js and diagram-js** are published by Camunda Services GmbH under the bpmn.io licence, which asks that the bpmn.io mark in the corner of a
diagram stay fully visible and unchanged. Vermilion keeps it so on every page that shows a diagram.

**The models in tests/conformance/miwg** are the reference models of the BPMN Model Interchange Working Group
(github.com/bpmn-miwg/bpmn-miwg-test-suite), unchanged, under Creative Commons Attribution 3.0. They are used in tests only.

${rows.length} packages; made by \`node .ci/notices.mjs\`.

| package | version | licence |
| --- | --- | --- |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`,
);

function licenseOf(path) {
  try {
    const { license, licenses } = JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));
    return typeof license === 'string'
      ? license
      : (license?.type ?? licenses?.map((one) => one.type).join(', ') ?? 'see package');
  } catch {
    return 'see package';
  }
}
