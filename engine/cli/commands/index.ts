import type { CommandLine } from './command.js';
import { importReport } from './importReport.js';
import { lint } from './lint.js';
import { replay } from './replay.js';
import { run } from './run.js';
import { test } from './test.js';

/** What `vermilion` can do, by name. */
export const commands: Readonly<Record<string, CommandLine>> = {
  lint,
  run,
  test,
  'import-report': importReport,
  replay,
};
