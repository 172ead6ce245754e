import { type Found, fixInWords, gravityOf, runningOf, worstFirst } from '@/lib/concern/found'
import type { Finding } from '@/lib/findings/finding'
import { ANSWER_WORDS } from '@/lib/versions/verdict'

/**
 * What needs somebody, the worst first: what is affected, then what cannot be told. What is not affected is no finding.
 *
 * @param absolute The address of a path of the portal.
 */
export function toFindings(found: readonly Found[], absolute: (path: string) => string): Finding[] {
  return worstFirst(found).flatMap((each) => (each.concern.answer === 'not-affected' ? [] : [toFinding(each, absolute)]))
}

function toFinding({ concern, title, action, cves, path, purl, place }: Found, absolute: (path: string) => string): Finding {
  const { advisory, product, answer, extent, severity, reason, condition, fix } = concern
  const words = fixInWords(concern)
  return {
    ...{ rule: advisory, title, tags: cves, help: absolute(path), kind: answer === 'affected' ? 'fail' : 'open' },
    answer: `${ANSWER_WORDS[answer]}${extent === 'some' ? ' in part' : ''}`,
    ...{ severity: gravityOf(severity), rating: severity, place, message: reason },
    subject: { name: `${product} ${runningOf(concern)}`, purl },
    details: [
      ...(condition === null ? [] : [['Only if', condition] as const]),
      ...(words === null ? [] : [['Fix', words] as const]),
      ...(words === null || fix.urls.length === 0 ? [] : [['See', fix.urls.join(' ')] as const]),
      ...(action === null ? [] : [['Do', action] as const]),
    ],
    // Without version and place: an upgrade that does not help is the same finding.
    fingerprint: `${advisory}:${product}`,
    ...{ suppressed: null, isNew: null },
  }
}
