import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf, run, untilAnswered } from './processes.mjs';

const SOURCE = '/usr/share/wordpress';

export function whatIsMissing() {
  const missing = ['mariadbd', 'mariadb-install-db', 'mariadb', 'php'].filter((name) => !programOf(name));
  return existsSync(SOURCE) ? missing : [...missing, 'wordpress'];
}

/**
 * Starts a WordPress of its own with a user of each role. Posts go through the REST API, which is what its block
 * editor saves by, so what a role may not write is taken out here as it is there.
 */
export async function startWordPress({ folder, port, processes }) {
  const socket = join(folder, 'db.sock');
  await startDatabase(join(folder, 'db'), socket, processes);
  const site = join(folder, 'wordpress');
  cpSync(SOURCE, site, {
    recursive: true,
    dereference: true,
    filter: (path) => !/wp-config\.php$|wp-content\/languages/.test(path),
  });
  const url = `http://127.0.0.1:${port}`;
  // Debian packs themes apart; this one shows a post and does nothing to it.
  const theme = join(site, 'wp-content/themes/campus');
  mkdirSync(theme, { recursive: true });
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: Campus */');
  writeFileSync(join(theme, 'index.php'), THEME);
  writeFileSync(join(site, 'wp-config.php'), configuration(socket, url));
  const server = processes.start(programOf('php'), ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', site], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  await untilAnswered(`${url}/wp-admin/install.php`, { process: server });
  const users = join(folder, 'users.php');
  writeFileSync(users, USERS(site));
  const passwords = JSON.parse(run(programOf('php'), [users]).split('\n').at(-1));

  return {
    url,
    roles: ['author', 'editor', 'administrator'],
    /** @returns {Promise<{ url: string, kept: string }>} the post's address and what the editor kept of it */
    async post(role, title, content) {
      const response = await fetch(`${url}/?rest_route=/wp/v2/posts&context=edit`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Authorization: `Basic ${Buffer.from(`${role}:${passwords[role]}`).toString('base64')}`,
        },
        body: JSON.stringify({ title, content, status: 'publish' }),
      });
      const saved = await response.json();
      if (!response.ok) throw new Error(`WordPress, ${role}: ${saved.code} ${saved.message}`);
      return { url: saved.link, kept: saved.content.raw };
    },
  };
}

async function startDatabase(folder, socket, processes) {
  mkdirSync(folder, { recursive: true });
  // Only root needs to say that it means to be root.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  run(programOf('mariadb-install-db'), [
    '--no-defaults',
    `--datadir=${folder}`,
    '--auth-root-authentication-method=normal',
    ...user,
  ]);
  const server = processes.start(programOf('mariadbd'), [
    '--no-defaults',
    `--datadir=${folder}`,
    `--socket=${socket}`,
    '--skip-networking',
    `--pid-file=${folder}/pid`,
    ...user,
  ]);
  const query = (sql) => run(programOf('mariadb'), ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', sql]);
  for (let attempt = 0; ; attempt += 1) {
    try {
      query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
      return;
    } catch (error) {
      if (attempt > 100 || server.child.exitCode !== null)
        throw new Error(`MariaDB does not start: ${server.written()}`, { cause: error });
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

const THEME = `<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head>
<body><?php while (have_posts()) { the_post(); the_title('<h1>', '</h1>'); the_content(); } wp_footer(); ?></body></html>`;

const configuration = (socket, url) => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}');
define('WP_ENVIRONMENT_TYPE', 'local'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Installs the site and prints a password of each role as JSON. */
const USERS = (site) => `<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['REQUEST_METHOD'] = 'GET';
require '${site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_mail() { return true; }
ob_start();
wp_install('Campus', 'administrator', 'a@example.edu.cn', true, '', 'demo-password');
switch_theme('campus');
$passwords = [];
foreach (['author', 'editor', 'administrator'] as $role) {
  $user = get_user_by('login', $role);
  $id = $user ? $user->ID : wp_insert_user(['user_login' => $role, 'user_pass' => wp_generate_password(), 'role' => $role, 'user_email' => "$role@example.edu.cn"]);
  $passwords[$role] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'try'])[0];
}
ob_end_clean();
echo "\\n" . json_encode($passwords);
`;
