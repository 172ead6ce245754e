import { linkTo } from '@/lib/input/rst/address-link'
import type { Construct } from '@/lib/input/rst/read-inline'

const TARGET = /^([^<]{0,300})<(https?:\/\/[^\s<>]{1,2000})>$/i

/** Text between back-ticks is code; `name <address>`_ is its name and its address, and `name`_ its name. */
export const literalText: Construct = (text, at, memo) => {
  if (text[at] !== '`') return null
  let marks = 1
  while (text[at + marks] === '`') marks += 1
  const ticks = '`'.repeat(marks)
  const end = memo.has(ticks) ? -1 : closingAt(text, at + marks, ticks)
  if (end < 0) {
    memo.add(ticks)
    return { nodes: [{ type: 'text', value: ticks }], length: marks }
  }
  const code = text
    .slice(at + marks, end)
    .replace(/[\n\u000b]/g, ' ')
    .trim()
  const whole = end + marks - at
  const after = /^_{1,2}(?!\w)/.exec(text.slice(end + marks, end + marks + 3))?.[0].length ?? 0
  const length = whole + after
  const [, name, target] = after > 0 ? (TARGET.exec(code) ?? []) : []
  if (target !== undefined) return { nodes: [{ type: 'text', value: name ?? '' }, linkTo(target)], length }
  if (code === '') return { nodes: [{ type: 'text', value: text.slice(at, at + whole) }], length: whole }
  return { nodes: [after > 0 ? { type: 'text', value: code } : { type: 'inlineCode', value: code }], length }
}

/** Where as many back-ticks stand as opened the text, neither more nor less. */
function closingAt(text: string, from: number, ticks: string): number {
  for (let at = text.indexOf(ticks, from); at >= 0; at = text.indexOf(ticks, at)) {
    let run = ticks.length
    while (text[at + run] === '`') run += 1
    if (run === ticks.length) return at
    at += run
  }
  return -1
}
