import type { CommandLine } from './commands/command.js';
import { commands } from './commands/index.js';

const EXIT = 'Exit code: 0 all is well, 1 something is wrong with the files, 2 something is wrong with the arguments.';

/** What `--help` says: about one command, or about all. */
export function helpText(command?: CommandLine): string {
  if (command === undefined) {
    const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
    const lines = Object.values(commands).map(({ usage, about }) => `  vermilion ${usage.padEnd(width)}  ${about}`);
    return [
      'For designers of processes and their continuous integration.',
      '',
      ...lines,
      '',
      'vermilion COMMAND --help says more.',
      EXIT,
    ].join('\n');
  }
  const options = Object.entries(command.options).map(([name, { value, about }]) => {
    return [`--${name}${value === undefined ? '' : ` ${value}`}`, about] as const;
  });
  const width = Math.max(0, ...options.map(([head]) => head.length));
  const lines = options.map(([head, about]) => `  ${head.padEnd(width)}  ${about}`);
  return [`vermilion ${command.usage}`, '', command.about, '', ...lines, '', EXIT].join('\n');
}
