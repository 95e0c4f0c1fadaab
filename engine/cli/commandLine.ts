import { parseArgs } from 'node:util';
import type { CommandLine, Given } from './commands/command.js';
import { commands } from './commands/index.js';
import { helpText } from './helpText.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usageError.js';

/** Carries out what the arguments say. 0: all is well · 1: something is wrong with the files · 2: with the arguments. */
export function commandLine(args: readonly string[], terminal: Terminal): 0 | 1 | 2 {
  const [name, ...rest] = args;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined) {
      if (name !== undefined && name !== '--help' && name !== '-h' && name !== 'help')
        throw new UsageError(`Expected one of ${Object.keys(commands).join(', ')}, but it is "${name}"`);
      terminal.print(helpText());
      return name === undefined ? 2 : 0;
    }
    const given = parse(command, rest);
    if (given.options['help'] === true) {
      terminal.print(helpText(command));
      return 0;
    }
    return command.run(given, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`vermilion: ${error.message}`);
    return 2;
  }
}

function parse(command: CommandLine, args: readonly string[]): Given {
  const known = Object.entries(command.options).map(([name, { value }]) => {
    return [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }] as const;
  });
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { files: positionals, options: values as Given['options'] };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
