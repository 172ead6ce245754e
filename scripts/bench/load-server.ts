import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toNginxHeaders } from '@/lib/build/postprocess/nginx-headers'
import { TOOL_PAGES } from '@/lib/site/site'

const TYPES = 'text/plain text/css text/csv text/javascript application/json application/feed+json application/atom+xml image/svg+xml'

/** How nginx compresses: each answer anew, or by files that lie beside. */
export type Compressing = 'gzip' | 'gzip_static'

/**
 * Start nginx with the headers that a build writes and nothing else: no log, as many workers as processors.
 *
 * @returns A function that ends it. @throws Error with what it said, where it does not answer within ten seconds.
 */
export async function startNginx(home: string, root: string, port: number, how: Compressing): Promise<() => void> {
  const headers = join(home, `headers-${port}.conf`)
  const file = join(home, `nginx-${port}.conf`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join(' ')
  writeFileSync(headers, toNginxHeaders(TOOL_PAGES))
  writeFileSync(
    file,
    `daemon off; worker_processes auto; pid ${home}/${port}.pid; error_log ${home}/error.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; ${temporary}
  ${how} on; gzip_types ${TYPES}; open_file_cache max=1000;
  server { listen 127.0.0.1:${port}; root ${root}; index index.html; charset utf-8; include ${headers}; }
}
`,
  )
  const child = spawn('nginx', ['-e', join(home, 'error.log'), '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += String(text)
  })
  child.on('error', (error) => {
    said += error.message
  })
  for (let tries = 0; tries < 100 && child.exitCode === null && said === ''; tries += 1) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (isThere) return () => child.kill('SIGQUIT')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill()
  throw new Error(`nginx does not answer: ${said}`)
}
