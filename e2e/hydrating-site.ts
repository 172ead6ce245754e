import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import React from 'react'
import { renderToString } from 'react-dom/server'
import { writeFile } from '@/scripts/build/folder'

const require = createRequire(import.meta.url)

/** The page, for the server and (as text) for the browser: the document is React's, as in Next. It uses nothing from outside. */
function makePage({ createElement: h, useState }: typeof React) {
  const load = (done: (text: string) => void) => {
    const script = document.createElement('script')
    script.onload = () => done(document.title)
    script.src = '/_next/static/chunks/later.js' // a string, as Next's loader of chunks assigns it
    document.head.append(script)
  }
  // biome-ignore lint/correctness/noComponentHookFactories: the browser gets makePage as text, so all it uses is in it; it is called once.
  function Counter({ start }: { start: number }) {
    const [count, setCount] = useState(start)
    const [later, setLater] = useState('not yet')
    return h(
      'p',
      null,
      h('button', { type: 'button', onClick: () => setCount(count + 1) }, 'count ', count),
      h('button', { type: 'button', onClick: () => load(setLater) }, 'load ', later),
    )
  }
  return ({ start }: { start: number }) =>
    h(
      'html',
      { lang: 'en' },
      h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'Tool'), h('link', { rel: 'icon', href: 'data:,' })),
      h(
        'body',
        null,
        h('link', { rel: 'stylesheet', href: '/_next/static/chunks/a.css', precedence: 'next' }),
        h('main', null, h(Counter, { start })),
      ),
    )
}

/** The chunk that hydrates: React's own files, and a start that takes the payload from inline scripts as Next's does. */
function appChunk(): string {
  const files = { scheduler: 'scheduler', react: 'react', 'react-dom': 'react-dom', 'react-dom/client': 'react-dom-client' }
  const modules = Object.entries(files).map(([name, file]) => {
    const folder = join(require.resolve(`${name.split('/')[0]}/package.json`, { paths: [require.resolve('react-dom')] }), '..')
    const source = readFileSync(join(folder, `cjs/${file}.production.js`), 'utf8')
    return `${JSON.stringify(name)}(require, module, exports) {\n${source}\n}`
  })
  return `{
const modules = { ${modules.join(',\n')} }
const known = {}
const require = (name) => {
  if (!known[name]) { known[name] = { exports: {} }; modules[name](require, known[name], known[name].exports) }
  return known[name].exports
}
const React = require('react')
const Page = (${makePage.toString()})(React)
const take = ([kind, text]) => { if (kind === 1) require('react-dom/client').hydrateRoot(document, React.createElement(Page, JSON.parse(text)), {
  onRecoverableError: (error) => console.error('not hydrated: ' + error.message) }) }
const payload = (self.__payload = self.__payload || [])
const boot = (self.__boot = self.__boot || [])
const start = () => { payload.forEach(take); payload.push = take }
boot.length > 0 ? start() : (boot.push = start)
}`
}

/** Write an export that is small and does what Next's does: inline scripts between scripts that load in any order. */
export function writeHydratingSite(folder: string): void {
  const markup = renderToString(React.createElement(makePage(React), { start: 3 }))
  const scripts = [
    '<script id="_R_">(self.__boot=self.__boot||[]).push("app")</script><script src="/_next/static/chunks/app.js" async=""></script>',
    '<script>(self.__payload=self.__payload||[]).push([0])</script><script>self.__payload.push([1,"{\\"start\\":3}"])</script>',
  ]
  const reading = `<!DOCTYPE html><html lang="en" data-script="none"><head><meta charSet="utf-8"/><title>Reading</title><link rel="icon" href="data:,"/><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body><h1>Reading</h1><a href="/tool/">Tool</a>${scripts.join('')}</body></html>`
  writeFile(join(folder, 'index.html'), reading)
  writeFile(join(folder, 'tool/index.html'), `<!DOCTYPE html>${markup.replace('</body>', () => `${scripts.join('')}</body>`)}`)
  writeFile(join(folder, '_next/static/chunks/app.js'), appChunk())
  writeFile(join(folder, '_next/static/chunks/later.js'), 'document.title = "loaded"')
  writeFile(join(folder, '_next/static/chunks/a.css'), 'body { color: rgb(1, 2, 3) }')
  writeFile(join(folder, 'raw/evil.html'), '<title>evil</title><script>document.title = "ran"</script>')
}
