import { ok } from 'node:assert/strict'
import { compile } from '@/lib/advisor/compile/compile'
import { loadPolicy } from '@/lib/advisor/policy/load-policy'
import { openPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { decode } from '@/lib/advisor/runtime/link'
import type { Row } from './row'

export const row: Row = {
  id: 'advisor-link',
  must: 'a link with 200,000 parts is read within a second, and little of it is repeated',
  isShort: true,
  isAlone: true,
  atMostS: 60,
  async run() {
    const { policy, facts } = loadPolicy()
    const open = openPolicy(compile(policy, facts).compiled)
    const many = (part: string, by: string) => Array(200_000).fill(part).join(by)
    const links = ['x:y', 'current:x', '\u202ex:y'].flatMap((part) => [`#ISO:~${many(part, '~')}`, `#ISO:/${many(part, '/')}`])
    for (const link of [...links, `#ISO:/REL:${many('A', '+')}`]) {
      const began = process.cpuUsage()
      const { unknown } = decode(open, link)
      const ms = process.cpuUsage(began).user / 1000
      ok(ms < 1000, `${link.slice(0, 30)}…: ${Math.round(ms)} ms`)
      ok(unknown.length <= 1000, `${link.slice(0, 30)}…: ${unknown.length} parts are repeated`)
    }
  },
}
