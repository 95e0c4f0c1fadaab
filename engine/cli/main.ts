import { commandLine } from './commandLine.js';

// Whoever reads only the first lines of a trace closes the pipe.
process.stdout.on('error', () => process.exit());

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

process.exitCode = commandLine(process.argv.slice(2), { print: write(process.stdout), complain: write(process.stderr) });
