import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toApacheHeaders } from '@/lib/build/postprocess/apache-headers'
import { toCaddyHeaders } from '@/lib/build/postprocess/caddy-headers'
import { toNginxHeaders } from '@/lib/build/postprocess/nginx-headers'
import { TOOL_PAGES } from '@/lib/site/site'

/** A server of Debian, and how it is told to serve a folder with the headers that a build writes. */
type HostServer = Readonly<{ name: string; program: string; start: (home: string, root: string, port: number) => readonly string[] }>

const write = (file: string, text: string) => {
  writeFileSync(file, text)
  return file
}

export const HOST_SERVERS: readonly HostServer[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    start: (home, root, port) => {
      const headers = write(join(home, 'headers.conf'), toNginxHeaders(TOOL_PAGES))
      const config = `daemon off; master_process off; pid ${home}/pid; error_log ${home}/error.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  gzip on; gzip_types application/json application/feed+json application/atom+xml text/plain;
  server {
    listen 127.0.0.1:${port};
    root ${root}; index index.html; charset utf-8; error_page 403 404 =404 /404.html; include ${headers};
  }
}
`
      return ['-e', join(home, 'error.log'), '-c', write(join(home, 'nginx.conf'), config)]
    },
  },
  {
    name: 'Caddy',
    program: '/usr/bin/caddy',
    start: (home, root, port) => {
      const headers = write(join(home, 'headers.conf'), toCaddyHeaders(TOOL_PAGES))
      const config = `{
  admin off
  auto_https off
  storage file_system ${home}
}
http://127.0.0.1:${port} {
  root * ${root}
  encode zstd gzip {
    match {
      header Content-Type text/*
      header Content-Type *json*
      header Content-Type *xml*
      header Content-Type *javascript*
    }
  }
  import ${headers}
  file_server
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`
      return ['run', '--adapter', 'caddyfile', '--config', write(join(home, 'Caddyfile'), config)]
    },
  },
  {
    name: 'Apache',
    program: '/usr/sbin/apache2',
    start: (home, root, port) => {
      const headers = write(join(home, 'headers.conf'), toApacheHeaders(TOOL_PAGES))
      const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate']
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
DocumentRoot ${root}
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
AddOutputFilterByType DEFLATE text/html text/css text/plain application/json application/feed+json application/atom+xml
<Directory ${root}>
  Require all granted
</Directory>
Include ${headers}
`
      return ['-D', 'FOREGROUND', '-f', write(join(home, 'apache.conf'), config)]
    },
  },
]

/** Serve a folder; resolves when the server answers. @throws Error with what it said, where it does not within ten seconds. */
export async function startServer(server: HostServer, home: string, root: string, port: number): Promise<() => void> {
  mkdirSync(home, { recursive: true })
  const child = spawn(server.program, server.start(home, root, port), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: home },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${port}/`).then(
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
