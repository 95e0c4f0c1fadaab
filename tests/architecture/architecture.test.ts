import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCycle } from './cycles.js';
import { ROOT, sourceFiles, type SourceFile } from './sourceFiles.js';

const files = sourceFiles();
const isTest = (path: string) => /\.test(-d)?\.ts$/.test(path) || path.startsWith('tests/');
const product = files.filter((file) => !isTest(file.path));

/** Folder → what its files may import of ours, as architecture.md lays down. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: ['engine'],
  'plugins/kit': ['plugins/kit', 'engine'],
  'plugins/base': ['plugins/base', 'plugins/kit', 'engine'],
  'plugins/crm': ['plugins/crm', 'plugins/base', 'plugins/kit', 'engine'],
  'plugins/hr': ['plugins/hr', 'plugins/base', 'plugins/kit', 'engine'],
  server: ['server', 'plugins/kit', 'engine'],
  designer: ['designer', 'plugins/kit', 'engine'],
};
const PACKAGES: Readonly<Record<string, string>> = {
  '@vermilion/engine': 'engine',
  '@vermilion/plugin-kit': 'plugins/kit',
  '@vermilion/plugin-base': 'plugins/base',
  '@vermilion/plugin-crm': 'plugins/crm',
  '@vermilion/plugin-hr': 'plugins/hr',
  '@vermilion/server': 'server',
  '@vermilion/designer': 'designer',
  '@vermilion/tests': 'tests',
};

/**
 * Subjects of the server by floor: a subject imports only from floors below its own (or from itself). The roof is 9. A figure behind
 * the point orders the subjects of one floor, so that these know each other in one direction only.
 */
const FLOORS: Readonly<Record<string, number>> = {
  services: 9,
  imports: 5,
  exports: 5,
  intake: 5,
  network: 5.1,
  duplicates: 5,
  cleaning: 5,
  quality: 5,
  associations: 5,
  rotation: 5,
  tags: 5,
  schedules: 5,
  demo: 5,
  dashboards: 5,
  operations: 5,
  notifications: 4.2,
  tasks: 4.2,
  requests: 4.1,
  definitions: 4,
  runtime: 3,
  metadata: 2.2,
  records: 2,
  plugins: 1.5,
  access: 1,
  audit: 1,
  identity: 1,
  organization: 1,
  files: 1,
  workbooks: 1,
  database: 0,
  http: 0,
};

const TOP_LEVEL =
  /^(engine|plugins|designer|server|templates|tests|docs|package(-lock)?\.json|lerna\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD_PARTY_NOTICES\.md|tsconfig.*\.json|vitest\.config\.ts|eslint\.config\.js|\.(ci|git|gitignore|prettierrc\.json|prettierignore|editorconfig|npmrc)|node_modules|data|coverage)$/;

const packageOf = (path: string) => /^plugins\/[^/]+/.exec(path)?.[0] ?? path.split('/')[0]!;
const subjectOf = (path: string) => /^server\/src\/([^/]+)\//.exec(path)?.[1];

function importedPackage(specifier: string, target: string | undefined): string | undefined {
  if (target !== undefined) return packageOf(target);
  const name = /^@vermilion\/[^/]+/.exec(specifier)?.[0];
  return name === undefined ? undefined : PACKAGES[name];
}

describe('the house', () => {
  it('has nothing at its root but what the plan names', () => {
    expect(readdirSync(ROOT).filter((name) => !TOP_LEVEL.test(name))).toEqual([]);
  });

  it('keeps its boundaries: each package imports only what it may', () => {
    const wrong = product.flatMap(({ path, imports }) => {
      const allowed = MAY_IMPORT[packageOf(path)];
      if (!allowed) return [];
      return imports
        .map(({ specifier, target }) => [specifier, importedPackage(specifier, target)] as const)
        .filter(([, name]) => name !== undefined && !allowed.includes(name))
        .map(([specifier]) => `${path} imports ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets no product file import a test', () => {
    expect(
      product.flatMap(({ path, imports }) =>
        imports.filter(({ target }) => target !== undefined && isTest(target)).map(({ target }) => `${path} imports ${target}`),
      ),
    ).toEqual([]);
  });

  it('keeps its floors: a subject of the server imports only from the floors below', () => {
    const wrong = product.flatMap(({ path, imports }) => {
      const from = subjectOf(path);
      if (from === undefined || path.includes('/testing/')) return [];
      if (FLOORS[from] === undefined) return [`${path}: the subject ${from} stands on no floor`];
      return imports.flatMap(({ target }) => {
        const to = target === undefined ? undefined : subjectOf(target);
        if (to === undefined || to === from) return [];
        return FLOORS[to] !== undefined && FLOORS[to] < FLOORS[from]!
          ? []
          : [`${path} (floor ${FLOORS[from]}) imports ${target} (floor ${FLOORS[to] ?? 'none'})`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle(files)).toBeUndefined();
  });

  it('resolves every relative import', () => {
    const lost = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ specifier, target }) =>
            specifier.startsWith('.') && target === undefined && !/\.(css|json|svg|html|bpmn|vue|d\.ts)(\?.*)?$/.test(specifier),
        )
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('sizes and names', () => {
  it('has no file of more than 400 lines', () => {
    expect(files.filter((file) => file.lines > 400).map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
  });

  it.each(['engine', 'plugins', 'server', 'designer'])('has a median of at most 80 lines a file in %s', (name) => {
    expect(medianLines(product.filter((file) => file.path.startsWith(`${name}/`)))).toBeLessThanOrEqual(80);
  });

  it('names files and folders for what they hold', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|types?|interfaces?)(\.ts|\/)|Impl\.ts$|[a-z]2\.ts$/;
    expect(files.filter((file) => vague.test(file.path)).map((file) => file.path)).toEqual([]);
  });

  it('writes folders in kebab-case', () => {
    const wrong = files.filter((file) =>
      file.path
        .split('/')
        .slice(0, -1)
        .some((folder) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*$|^(zh-CN)$/.test(folder)),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});

function medianLines(some: readonly SourceFile[]): number {
  const sizes = some.map((file) => file.lines).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}
