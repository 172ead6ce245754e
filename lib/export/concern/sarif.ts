import { type Found, gravityOf, worstFirst } from '@/lib/export/concern/found'
import { printable } from '@/lib/input/problems/printable'

/** Code scanning takes no more. */
const MOST_RESULTS = 25_000
const LEVELS = ['none', 'note', 'warning', 'error'] as const

/**
 * Answers as SARIF 2.1.0: what is affected fails, what cannot be told is open; what is not affected is no result.
 *
 * @param fingerprint Of a text, the same in every run.
 */
export function concernSarif(found: readonly Found[], fingerprint: (text: string) => string) {
  const shown = worstFirst(found)
    .filter(({ concern }) => concern.answer !== 'not-affected')
    .slice(0, MOST_RESULTS)
  const rules = new Map(shown.map((each) => [each.concern.advisory, each]))
  const ids = [...rules.keys()]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'bulkhead', rules: [...rules.values()].map(ruleOf) },
        },
        results: shown.map((each) => ({
          ruleId: each.concern.advisory,
          ruleIndex: ids.indexOf(each.concern.advisory),
          kind: each.concern.answer === 'affected' ? 'fail' : 'open',
          level: LEVELS[gravityOf(each.concern)] ?? 'warning',
          message: { text: messageOf(each) },
          locations: [locationOf(each)],
          partialFingerprints: { 'concern/v1': fingerprint(fingerprintText(each)) },
        })),
        columnKind: 'utf16CodeUnits',
      },
    ],
  }
}

function ruleOf({ concern: { advisory }, title, cves }: Found) {
  return {
    id: advisory,
    shortDescription: { text: printable(title) },
    help: { text: [printable(title), ...(cves.length === 0 ? [] : [cves.join(', ')])].join('\n') },
    properties: { tags: ['security', ...cves] },
  }
}

function messageOf({ concern: { product, asked, reason, condition, fix } }: Found): string {
  const running = 'series' in asked ? asked.series : asked.version
  const what = fix.kind === 'release' ? ` Fix: ${fix.version}.` : fix.urls.length > 0 ? ` Patch: ${fix.urls.join(' ')}` : ''
  return printable(`${product} ${running}: ${reason}${condition === null ? '' : ` Only if: ${condition}.`}${what}`)
}

function locationOf({ concern: { product }, place, purl }: Found) {
  const logicalLocations = [{ name: product, fullyQualifiedName: purl, kind: 'module' }]
  if (place === null) return { logicalLocations }
  const region = place.line === null ? {} : { region: { startLine: place.line } }
  return { physicalLocation: { artifactLocation: { uri: encodeURI(place.file).replaceAll('#', '%23') }, ...region }, logicalLocations }
}

/** Without version and place: an upgrade that does not help is the same finding. */
const fingerprintText = ({ concern: { advisory, product } }: Found) => JSON.stringify([advisory, product])
