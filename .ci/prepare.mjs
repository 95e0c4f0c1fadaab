// Makes a clone ready to start or to be tested: dependencies when the lock file has changed, a build when sources have.
// Uses Node's built-ins only, because it runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules', '.cache', 'vermilion');
const PACKAGES = ['engine', 'plugins', 'server', 'designer', 'templates'];
const NOT_SOURCES = new Set(['node_modules', 'dist', 'data', 'coverage']);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) stop(`Expected Node 20.17 or newer, but this is ${process.versions.node}.`);

install();
build();

/** Install scripts of packages stay off: every binary that is needed comes inside a package, so nothing has to be fetched or compiled. */
function install() {
  const lock = hash([join(root, 'package-lock.json')]);
  if (stamp('installed') === lock && existsSync(join(root, 'node_modules', 'typescript'))) return;
  say('installing dependencies (once per lock file)');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  keep('installed', lock);
}

function build() {
  const sources = hash([
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.base.json'),
    ...PACKAGES.flatMap((name) => filesOf(join(root, name))),
  ]);
  if (stamp('built') === sources) return;
  say('building (once per change of the sources)');
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']);
  run('npm', ['run', 'build', '--workspace', '@vermilion/designer', '--silent']);
  keep('built', sources);
}

function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (NOT_SOURCES.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesOf(path);
      return /\.test(-d)?\.ts$/.test(entry.name) ? [] : [path];
    });
}

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
}

function stamp(name) {
  const file = join(stamps, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function keep(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

function run(command, args) {
  try {
    execFileSync(command, args, { cwd: root, stdio: 'inherit' });
  } catch {
    stop(`"${[command, ...args].join(' ')}" failed; its output above says why.`);
  }
}

function say(what) {
  console.log(`vermilion: ${what} …`);
}

function stop(why) {
  console.error(`vermilion: ${why}`);
  process.exit(1);
}
