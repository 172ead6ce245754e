import type { Document } from '@/lib/formats/format'

const FRONT = `---
id: BH-2026-001
title: A title
published: 2026-11-01
modified: 2026-11-02
severity:
  rating: low
  because: Nobody is harmed.
affected:
  - product: nova
    text: All of Wallaby
    releases: [Wallaby]
    ranges: [">=23.0.0 <24.0.0"]
authors:
  - name: A Writer
remedy: { default: Upgrade. }
---`

const BODY = `
## Summary

In short.

## Affected

You, if it is there [^one].

## Discussion

It is so [^two][^one].

## Recommended actions

1. Do it [^one].

\`\`\`ini file="nova.conf"
[DEFAULT]
debug = False
\`\`\`

## References

[^one]: Article. [First](https://one.example/a), page 1, as of 2026-10-01 (pinned).
[^two]: Web. [Second](https://two.example/), as of 2026-10-02 (living).
`

/** A document without fault, for tests that break one thing in it. */
export const VALID = `${FRONT}\n${BODY}`

/** The valid document with each `from` replaced by its `to`; a `from` that is not there is a mistake in the test. */
export function broken(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the fixture does not hold ${JSON.stringify(from)}`)
    return text.replace(from, () => to)
  }, VALID)
}

/** A text as it would lie on the disk. */
export function documentOf(text: string, file = 'BH-2026-001.md'): Document {
  const source = { id: 'bulkhead', license: 'CC-BY-4.0', revision: null }
  return { bytes: new TextEncoder().encode(text), file, source, history: null, sha256: '0'.repeat(64), today: '2026-11-24' }
}
