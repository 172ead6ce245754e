import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toApacheHeaders } from '@/lib/build/postprocess/apache-headers'
import { toCaddyHeaders } from '@/lib/build/postprocess/caddy-headers'
import { toNginxHeaders } from '@/lib/build/postprocess/nginx-headers'
import { TOOL_PAGES } from '@/lib/site/site'

/** A site in a folder, and where it lies on its host. */
type HostedSite = Readonly<{ root: string; base: string; port: number }>

/** A server of Debian, and how it is told to serve a site with the file that a build writes. */
type HostServer = Readonly<{ name: string; program: string; start: (home: string, site: HostedSite) => readonly string[] }>

/** What the head of a file tells people to write, with the places that are there; the folder above the site has it under the name of its place. */
function asTold(headers: string, file: string, root: string): string {
  const lines = [...headers.matchAll(/^# {3}(.*)$/gm)].map(([, line = '']) => line)
  return lines
    .join('\n')
    .replaceAll(/\/path\/to\/out\/[a-z]+-headers\.conf/g, file)
    .replaceAll('/path/to/out', root)
    .replaceAll('/path/to/folder', dirname(root))
}

const write = (file: string, text: string) => {
  writeFileSync(file, text)
  return file
}

/** What nginx writes into folders of its own. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

export const HOST_SERVERS: readonly HostServer[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    start: (home, { root, base, port }) => {
      const headers = toNginxHeaders(TOOL_PAGES, base)
      const file = write(join(home, 'headers.conf'), headers)
      const config = `daemon off; master_process off; pid ${home}/pid; error_log ${home}/error.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; ${TEMPORARY.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
${asTold(headers, file, root)}
  }
}
`
      return ['-e', join(home, 'error.log'), '-c', write(join(home, 'nginx.conf'), config)]
    },
  },
  {
    name: 'nginx-of-the-image',
    program: '/usr/sbin/nginx',
    start: (home, { root, base, port }) => {
      const file = write(join(home, 'headers.conf'), toNginxHeaders(TOOL_PAGES, base))
      const server = readFileSync('docs/hosting/container.conf', 'utf8')
        .replace('listen 8080', `listen 127.0.0.1:${port}`)
        .replace('/srv/portal', base === '' ? root : dirname(root))
        .replace('/etc/nginx/portal-headers.conf', file)
      const config = `daemon off; master_process off; pid ${home}/pid; error_log ${home}/error.log;
events {}
http { include /etc/nginx/mime.types; access_log off; ${TEMPORARY.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')} ${server} }
`
      return ['-e', join(home, 'error.log'), '-c', write(join(home, 'nginx.conf'), config)]
    },
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    start: (home, { root, base, port }) => {
      const headers = toCaddyHeaders(TOOL_PAGES, base)
      const file = write(join(home, 'headers.conf'), headers)
      const config = `{
  admin off
  auto_https off
  storage file_system ${home}
}
http://127.0.0.1:${port} {
${asTold(headers, file, root)}
}
`
      return ['run', '--adapter', 'caddyfile', '--config', write(join(home, 'Caddyfile'), config)]
    },
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    start: (home, { root, base, port }) => {
      const headers = toApacheHeaders(TOOL_PAGES, base)
      const file = write(join(home, 'headers.conf'), headers)
      const modules = ['mpm_event', 'alias', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
      const config = `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User www-data
Group www-data
ServerRoot ${home}
ServerName 127.0.0.1
PidFile ${home}/pid
ErrorLog ${home}/error.log
DefaultRuntimeDir ${home}
TypesConfig /etc/mime.types
Listen 127.0.0.1:${port}
<Directory ${root}>
  Require all granted
</Directory>
${asTold(headers, file, root)}
`
      return ['-D', 'FOREGROUND', '-f', write(join(home, 'apache.conf'), config)]
    },
  },
]

/** Serve a folder; resolves when the server answers. @throws Error with what it said, where it does not within ten seconds. */
export async function startServer(server: HostServer, home: string, site: HostedSite): Promise<() => void> {
  mkdirSync(home, { recursive: true })
  const child = spawn(server.program, server.start(home, site), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: home },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${site.port}/`).then(
        () => true,
        () => false,
      )
    )
      return () => child.kill()
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error(`${server.name} does not answer: ${said}`)
}

/** Whether a server is on this machine. */
export const isInstalled = ({ program }: HostServer): boolean => spawnSync('test', ['-x', program]).status === 0
