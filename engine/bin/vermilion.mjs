#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = new URL('../cli/dist/main.js', import.meta.url);
if (existsSync(fileURLToPath(built))) await import(built.href);
else {
  console.error('Expected the command line to be built, but it is not: run "npx tsc -b" first.');
  process.exitCode = 2;
}
