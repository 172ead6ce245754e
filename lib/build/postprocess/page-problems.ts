import type { Problem } from '@/lib/input/problems/problem'
import type { Address } from './addresses'
import type { Element } from './page'
import { problemIn } from './page-problem'

const SCRIPT_ADDRESS = /^[\s\p{Cc}]*(j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/iu

/** Attributes that a strict policy forbids: script in handlers, style in attributes, documents in attributes. */
export function attributeProblems(file: string, element: Element): readonly Problem[] {
  return element.attrs.flatMap(({ name, value }) => {
    const fault = faultOf(name)
    if (fault === null) return []
    const [reason, what, fix] = fault
    return [problemIn(file, reason, `<${element.tagName} ${name}="${value.slice(0, 60)}"> ${what}`, fix)]
  })
}

function faultOf(name: string): readonly [reason: string, what: string, fix: string] | null {
  if (/^on[a-z]+$/.test(name)) return ['inline-handler', 'holds script', 'listen for the event in a client component']
  if (name === 'style') return ['inline-style', 'is blocked by the policy', 'write a class in a CSS module']
  if (name === 'srcdoc') return ['frame', 'embeds a page in a page', 'link to a page of its own']
  return null
}

/** What is wrong with an address whatever it leads to. */
export function addressProblems(file: string, { element, at, href, use }: Address): readonly Problem[] {
  const shown = `<${element.tagName} ${at}="${href.slice(0, 80)}">`
  if (element.tagName === 'base') return [problemIn(file, 'base', `${shown} changes all relative addresses`, 'remove it')]
  if (SCRIPT_ADDRESS.test(href))
    return [problemIn(file, 'script-address', `${shown} holds script`, 'link to a page, or use a button of a client component')]
  if (element.tagName === 'a' && /^\s*data:/i.test(href))
    return [problemIn(file, 'data-address', `${shown} is not a page`, 'link to a file')]
  if (use === 'fetched' && /^\s*([a-z][a-z0-9+.-]*:)?[\\/]{2}/i.test(href)) {
    return [
      problemIn(file, 'other-origin', `${shown} makes the browser ask a host by name`, 'serve the file from this site and write its path'),
    ]
  }
  if (file === '404.html' && !/^([/#]|[a-z][a-z0-9+.-]*:)/i.test(href)) {
    return [
      problemIn(file, 'relative-address', `${shown} is relative, but this page is shown at every depth`, 'begin the address with "/"'),
    ]
  }
  return []
}
