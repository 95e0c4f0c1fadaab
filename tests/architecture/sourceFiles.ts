import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly SourceImport[];
}

export interface SourceImport {
  readonly specifier: string;
  /** The file it leads to, from the root; undefined: a package. */
  readonly target: string | undefined;
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s*(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every TypeScript and Vue file that git knows or would add, with what it imports. */
export function sourceFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts', '*.vue', '*.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const paths = listed.split('\n').filter((path) => path !== '' && !path.endsWith('.d.ts'));
  const known = new Set(paths);
  return paths.flatMap((path) => {
    const text = readOrNothing(join(ROOT, path));
    return text === undefined ? [] : [{ path, lines: text.split('\n').length - 1, imports: importsOf(path, text, known) }];
  });
}

function importsOf(path: string, text: string, known: ReadonlySet<string>): SourceImport[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map((match) => {
    const specifier = (match[1] ?? match[2])!;
    return { specifier, target: specifier.startsWith('.') ? find(path, specifier, known) : undefined };
  });
}

function find(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const base = relative(ROOT, resolve(ROOT, dirname(from), specifier)).replaceAll('\\', '/');
  const candidates = [base, base.replace(/\.js$/, '.ts'), `${base}.ts`, `${base}/index.ts`];
  return candidates.find((candidate) => known.has(candidate));
}

function readOrNothing(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // listed by git, but deleted in the work tree
  }
}
