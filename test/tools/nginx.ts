import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'];

/** A real nginx on this machine; on Debian, as root, it is installed. `undefined` where none can be had. */
export function findNginx(): string | undefined {
  const found = PLACES.find((place) => existsSync(place));
  if (found || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return found;
  try {
    console.log('nginx is not here; installing Debian’s (apt-get install nginx-light) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 120_000 });
    execFileSync('apt-get', ['install', '-y', '-qq', 'nginx-light'], {
      stdio: 'ignore',
      timeout: 180_000,
      env,
    });
  } catch {
    return undefined;
  }
  return PLACES.find((place) => existsSync(place));
}

export interface Nginx {
  readonly url: string;
  /** Lines of the access log: method, path, status. */
  log(): string[];
  stop(): Promise<void>;
}

/** nginx as it comes, handing out one folder. `types` is what stands in its own mime.types for our files: nothing. */
export async function startNginx(binary: string, root: string, work: string): Promise<Nginx> {
  const port = await freePort();
  mkdirSync(join(work, 'tmp'), { recursive: true });
  const mime = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : '';
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(work, 'tmp', kind)};`)
    .join('\n');
  const access = join(work, 'access.log');
  writeFileSync(
    join(work, 'nginx.conf'),
    `daemon off; pid ${join(work, 'nginx.pid')}; error_log ${join(work, 'error.log')}; worker_processes 1;
events { worker_connections 256; }
http {
  ${mime} default_type application/octet-stream; sendfile on; gzip on; gzip_types application/json;
  log_format short '$request_method $uri $status'; access_log ${access} short;
  ${temp}
  server { listen 127.0.0.1:${port}; root ${root}; }
}`,
  );
  const child = spawn(binary, ['-p', work, '-c', join(work, 'nginx.conf')], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await answers(child, url);
  return {
    url,
    log: () => readFileSync(access, 'utf8').split('\n').filter(Boolean),
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.kill('SIGQUIT');
      }),
  };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 20));
    }
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
