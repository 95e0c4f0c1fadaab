import type { SourceFile } from './sourceFiles.js';

/** One import cycle as a list of files, the first repeated at the end; undefined if there is none. */
export function findCycle(files: readonly SourceFile[]): string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const path: string[] = [];

  function visit(name: string): string[] | undefined {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    path.push(name);
    for (const { target } of byPath.get(name)?.imports ?? []) {
      const cycle = target === undefined ? undefined : visit(target);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(name);
    return undefined;
  }

  for (const { path: name } of files) {
    const cycle = visit(name);
    if (cycle) return cycle;
  }
  return undefined;
}
