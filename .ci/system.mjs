// Makes sure of what the tests need from the system: a MariaDB server to start privately, a browser, a Chinese font.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const found = (...paths) => paths.some((path) => existsSync(path));
const hasChineseFont = () => {
  try {
    return (
      execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() !== ''
    );
  } catch {
    return false;
  }
};
const NEEDS = [
  { name: 'mariadb-server', there: () => found('/usr/sbin/mariadbd', '/usr/bin/mariadbd', '/usr/local/bin/mariadbd') },
  {
    name: 'chromium',
    there: () => found('/usr/bin/chromium', '/usr/bin/chromium-browser', process.env.CHROMIUM ?? '/nonexistent'),
  },
  { name: 'fonts-noto-cjk', there: hasChineseFont },
];

const missing = NEEDS.filter((need) => !need.there()).map((need) => need.name);
if (missing.length > 0) install(missing);

function install(names) {
  if (process.getuid?.() !== 0 || !found('/usr/bin/apt-get')) {
    console.error(
      `vermilion: the tests need ${names.join(', ')} (names of Debian packages). Please install them and run npm test again.`,
    );
    process.exit(1);
  }
  console.log(`vermilion: installing ${names.join(', ')} …`);
  const apt = (...args) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...names, 'fontconfig');
}
