import { describe, expect, test } from 'vitest';
import { files, read } from '../conventions/repository.ts';
import { dockerfileFaults } from './deploy-rules.ts';

const dockerfile = read('deploy/Dockerfile');
const unit = read('deploy/trackside.service');
const compose = read('deploy/compose.yaml');
const nodeArgs: readonly string[] = JSON.parse(read('apps/server/node-args.json'));

describe('the container', () => {
  test('is pinned, small, healthy and nobody’s root', () => {
    expect(dockerfileFaults(dockerfile)).toEqual([]);
  });

  test.each([
    ['FROM node:24', 'FROM node:24.21.0-bookworm-slim\n', 'is not pinned'],
    ['USER root', 'USER node\n', 'runs as root'],
    ['', 'USER node\n', 'runs as root'],
    ['', /HEALTHCHECK[^]*?\n(?=STOPSIGNAL)/, 'health check'],
    ['ADD x y\nUSER node', 'USER node', 'adds files'],
    ['COPY . /app\nUSER node', 'USER node', 'copies all'],
    ['ENV TRACKSIDE_ADMIN_TOKEN=a\nUSER node', 'USER node', 'holds a secret'],
    ['', ' --frozen-lockfile', 'past the lockfile'],
  ])('control: with %j in place of %s it is found', (planted, place, fault) => {
    const harmed = dockerfile.replaceAll(
      typeof place === 'string' ? place : new RegExp(place, 'g'),
      planted === '' || !String(place).endsWith('\n') ? planted : `${planted}\n`,
    );
    expect(harmed).not.toBe(dockerfile);
    expect(dockerfileFaults(harmed).join('\n')).toContain(fault);
  });

  test('has the project’s Node, its package manager, and what Node is started with', () => {
    const node = /^ {2}node: (\S+)$/m.exec(read('pnpm-workspace.yaml'))?.[1] ?? 'none';
    const pnpm = /pnpm@[\d.]+/.exec(read('scripts/set-up.mjs'))?.[0] ?? 'none';
    expect(dockerfile.match(/FROM node:([\d.]+)/g)).toEqual([
      `FROM node:${node}`,
      `FROM node:${node}`,
    ]);
    expect(dockerfile).toContain(`npx --yes ${pnpm} install`);
    for (const arg of nodeArgs) {
      expect(dockerfile).toContain(`"${arg}"`);
      expect(unit).toContain(arg);
    }
  });

  test('copies only what is there, and neither tests nor data', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, names = '']) => names.split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) {
      expect([name, files.some((file) => file === name || file.startsWith(`${name}/`))]).toEqual([
        name,
        true,
      ]);
      expect(read('.dockerignore').split('\n')).toContain(`!${name}`);
    }
    for (const kept of ['**/*.test.ts', '**/*.key', '**/data']) {
      expect(read('.dockerignore').split('\n')).toContain(kept);
    }
  });
});

test('the compose file keeps the data in a volume, listens on this machine alone and gives no rights', () => {
  for (const line of [
    "- '127.0.0.1:8787:8787'",
    '- data:/data',
    'read_only: true',
    '- no-new-privileges:true',
    'stop_grace_period: 15s',
  ]) {
    expect(compose).toContain(line);
  }
  expect(compose).not.toMatch(/(TOKEN|SECURE): \S/);
});

test('the unit runs as a user of its own, waits for a graceful end and may write its state alone', () => {
  for (const line of [
    'User=trackside',
    'StateDirectory=trackside',
    'ProtectSystem=strict',
    'NoNewPrivileges=yes',
    'TimeoutStopSec=15',
    'SystemCallErrorNumber=EPERM',
  ]) {
    expect(unit.split('\n')).toContain(line);
  }
  // V8 makes code at run time.
  expect(unit).not.toContain('MemoryDenyWriteExecute');
});

test('no proxy writes a query into its log, and each says where a request is from', () => {
  const nginx = read('deploy/nginx.conf');
  expect(nginx).toMatch(/log_format trackside [^;]*\$uri [^;]*;/);
  expect(nginx).not.toMatch(/\$request\b|\$request_uri|\$args|\$query_string/);
  expect(nginx).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
  expect(nginx).not.toContain('$proxy_add_x_forwarded_for');
  expect(read('deploy/Caddyfile')).toMatch(/request>uri regexp \\\?\.\* ""/);
});
