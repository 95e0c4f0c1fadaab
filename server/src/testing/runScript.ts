import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface RunningScript {
  /** Everything printed so far. */
  output(): string;
  /** Resolves when the output contains the text. */
  waitFor(text: string): Promise<void>;
  /** Resolves with the exit code; null: killed. */
  readonly exit: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs a TypeScript file in a process of its own, with these environment variables and no others of ours. */
export function runScript(file: URL, env: Readonly<Record<string, string>>): RunningScript {
  const child = spawn(process.execPath, ['--import', TSX, '--conditions=source', fileURLToPath(file)], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      waiting.forEach((look) => look());
    });
  }
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    output: () => output,
    exit,
    kill: (signal) => void child.kill(signal),
    waitFor: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.includes(text)) resolve();
        };
        waiting.push(look);
        look();
        void exit.then(() => reject(new Error(`Expected the output to contain ${JSON.stringify(text)}, but it is: ${output}`)));
      }),
  };
}
