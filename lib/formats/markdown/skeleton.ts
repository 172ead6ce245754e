import { TO_WRITE } from '@/lib/formats/markdown/check-finished'

/** A new advisory for its author to fill in; it passes the checks once every `TO_WRITE` is written. */
export function skeleton({ id, title, today }: Readonly<{ id: string; title: string; today: string }>): string {
  return `---
id: ${id}
title: ${JSON.stringify(title)}
published: ${today}
modified: ${today}
severity:
  rating: medium
  because: ${TO_WRITE}, one sentence.
affected:
  - product: nova
    text: ${TO_WRITE}, which releases and which settings
    # releases: [Wallaby, "2023.1"]
    # ranges: [">=22.0.0 <23.0.0"]
    # when: { text: "compute hosts that …", option: "[section]name", value: "…" }
remedy:
  default: ${TO_WRITE}, what to do on every series, one or two sentences.
  # "2025.1": what to do on this one instead
# related: [OSSN-0001]
# technologies: [kvm]
# questions: [tenancy]
authors:
  - name: ${TO_WRITE}
---

## Summary

${TO_WRITE}, two to four sentences: what is wrong, for whom, what to do.

## Affected

${TO_WRITE}: who is concerned, since when[^source].

### How to find out

\`\`\`bash
grep -rEs '^[[:space:]]*(new_name|old_name)[[:space:]]*[=:]' /etc/nova /usr/share/nova /etc/kolla
\`\`\`

${TO_WRITE}: how to read the output, and what no output means on each release.

${TO_WRITE}: what this cannot see, such as a file that \`pgrep -af '[b]in/nova-compute'\` shows behind \`--config-file\`.

## Discussion

${TO_WRITE}: what goes wrong and why, each paragraph with its source[^source].

## Recommended actions

1. ${TO_WRITE}: what to do now, in steps[^source].

   \`\`\`ini file="nova.conf"
   [section]
   new_name = value
   \`\`\`

## References

[^source]: Web. [${TO_WRITE}](https://example.org/), where, as of ${today} (living).
`
}
