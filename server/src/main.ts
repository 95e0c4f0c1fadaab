import { setFlagsFromString } from 'node:v8';
import { demoAccounts } from './identity/demoAccounts.js';
import { readEnv } from './env.js';
import { startServer, type RunningServer } from './startServer.js';

/** Percent by which the heap may grow before it is cleaned: by itself, V8 takes several times of what lives on a large machine. */
setFlagsFromString('--heap-growing-percent=70');

/** Starts the server, says where it is and how to get in, and stops it in order when asked to. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const server = await startServer(env);
  process.once('SIGTERM', () => void stop(server));
  process.once('SIGINT', () => void stop(server));
  console.log(`朱批 Vermilion is at http://localhost:${server.port}`);
  await greet(server);
}

async function greet({ services }: RunningServer): Promise<void> {
  const { administrator } = services.first;
  if (administrator)
    console.log(`Sign in as ${administrator.username} with ${administrator.password} (shown once; please change it).`);
  const accounts = await demoAccounts(services.database);
  if (!accounts) return;
  console.log('Demo accounts (user name / password):');
  for (const { username, password, name, role } of accounts)
    console.log(`  ${username.padEnd(14)} ${password.padEnd(12)} ${name} ${role.zh}`);
}

async function stop(server: RunningServer): Promise<void> {
  await server.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
