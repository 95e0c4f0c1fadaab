import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const configFile = fileURLToPath(new URL('../../tsconfig.types.json', import.meta.url));

it('keeps every promise of definePlugin: what must not compile does not', { timeout: 120_000 }, () => {
  const { config } = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, fileURLToPath(new URL('../../', import.meta.url)));
  expect(fileNames).toHaveLength(1);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
  expect(
    ts.formatDiagnostics(diagnostics, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => '',
      getNewLine: () => '\n',
    }),
  ).toBe('');
});
