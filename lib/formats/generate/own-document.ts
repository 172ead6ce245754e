import type { Seed } from '@/lib/formats/format'
import { OPTIONS, PRODUCTS, RATINGS, SERIES, THINGS, VERBS, WHENS } from '@/lib/formats/generate/words'
import { randomFrom } from '@/lib/random-from'

/** How many documents one year holds: ids of ours have three digits. */
const A_YEAR = 900
const LAST_YEAR = 2025

/** How many documents can be generated without an id coming twice. */
export const MOST_DOCUMENTS = A_YEAR * 100

/**
 * A document in our own format, two to three kilobytes long: prose with sources, a list, a table, two blocks of code.
 *
 * @param number From 0; the same number gives the same document, whatever others there are.
 */
export function ownDocument(number: number): Seed {
  const random = randomFrom(number + 1)
  const whole = (below: number) => Math.floor(random() * below)
  const one = <T>(from: readonly [T, ...T[]]): T => from[whole(from.length)] ?? from[0]
  const sentence = () => capital(`${one(THINGS)} ${one(VERBS)} ${one(THINGS)} ${one(WHENS)}`)
  const cited = () => `${sentence()}[^${one(['first', 'second'])}].`
  const paragraph = (count: number) => Array.from({ length: count }, cited).join(' ')

  const year = LAST_YEAR - Math.floor(number / A_YEAR)
  const id = `BH-${year}-${String((number % A_YEAR) + 1).padStart(3, '0')}`
  const day = `${year}-${two(1 + whole(12))}-${two(1 + whole(28))}`
  const [product, option] = [one(PRODUCTS), one(OPTIONS)]
  const text = `---
id: ${id}
title: ${capital(`${one(THINGS)} ${one(VERBS)} ${one(THINGS)}`)}
published: ${day}
modified: ${day}
severity:
  rating: ${one(RATINGS)}
  because: ${sentence()}.
affected:
  - product: ${product}
    text: Some releases of ${product}
    releases: [${one(SERIES)}]
    ranges: [">=${10 + whole(10)}.0.0 <${20 + whole(10)}.0.0"]
remedy:
  default: ${sentence()}.
authors:
  - name: A Generator
---

## Summary

${sentence()}. ${sentence()}. ${sentence()}.

## Affected

${paragraph(2)}

- ${cited()}
- ${cited()}
- ${cited()}

### How to find out

\`\`\`bash
grep -rE '^${option}' /etc/${product}/
\`\`\`

${cited()}

## Discussion

${paragraph(5)}

${paragraph(4)}

| Release | ${capital(option.replace('_', ' '))} | What to expect |
| --- | --- | --- |
| first | \`${whole(100)}\` | ${cited()} |
| second | \`${whole(100)}\` | ${cited()} |

## Recommended actions

1. ${cited()}
2. ${cited()}

\`\`\`ini file="${product}.conf"
[${product}]
${option} = ${whole(1000)}
\`\`\`

3. ${cited()}

## References

[^first]: Article. [${sentence()}](https://one.example/${number}), page ${1 + whole(90)}, as of ${day} (pinned).
[^second]: Web. [${sentence()}](https://two.example/${number}), as of ${day} (living).
`
  return { file: `${id}.md`, text }
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
const two = (number: number) => String(number).padStart(2, '0')
