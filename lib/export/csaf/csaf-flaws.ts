import type { Advisory, Severity } from '@/lib/advisory/advisory'
import { readVector } from '@/lib/advisory/cvss'
import type { CsafProduct } from '@/lib/export/csaf/csaf-products'
import { csafRemedies } from '@/lib/export/csaf/csaf-remedies'
import type { PypiReading } from '@/lib/export/scanner/pypi-reading'

type Flawed = Readonly<{
  advisory: Advisory
  products: readonly CsafProduct[]
  readings: readonly PypiReading[]
  /** What is wrong, in words. */
  text: string
  /** Whose the id of the advisory is. */
  publisher: string
}>

/** The vulnerabilities of a document (CSAF 2.0, 3.2.3): one for each CVE, or one that has only the id of the advisory. */
export function csafFlaws({ advisory, products, readings, text, publisher }: Flawed) {
  const { cves, id, title } = advisory
  const remediations = csafRemedies(advisory, products, readings)
  const scores = cves.length > 1 ? [] : scoresOf(advisory, products)
  const shared = {
    ...(CVE.test(id) ? {} : { ids: [{ system_name: publisher, text: id }] }),
    notes: [{ category: 'description', title: 'Description', text }],
    product_status: statusOf(products),
    ...(remediations.length === 0 ? {} : { remediations }),
    ...(scores.length === 0 ? {} : { scores }),
    title,
  }
  const named = cves.length === 0 && CVE.test(id) ? [id] : cves
  return named.length === 0 ? [shared] : named.map((cve) => ({ ...shared, cve }))
}

/** Stands in `cve`, and nowhere else (CSAF 2.0, 3.2.3.6). */
const CVE = /^CVE-\d{4}-\d{4,}$/

function statusOf(products: readonly CsafProduct[]): Readonly<Record<string, readonly string[]>> {
  const statuses = [...new Set(products.map(({ status }) => status))]
  return Object.fromEntries(statuses.map((status) => [status, products.flatMap((each) => (each.status === status ? [each.id] : []))]))
}

/** CSAF demands (6.1.9) that the score is that of the vector; some publishers give another one. */
const isRight = ({ vector, score }: Severity) => vector !== null && readVector(vector)?.score === score

/** The first vector of CVSS 2 and the first of 3, for what is affected; CSAF 2.0 has no place for version 4, nor for several opinions. */
function scoresOf({ severity }: Advisory, all: readonly CsafProduct[]) {
  const products = all.flatMap(({ id, status }) => (status === 'known_affected' ? [id] : []))
  if (products.length === 0) return []
  const [v2, v3] = (['CVSS_V2', 'CVSS_V3'] as const).map((kind) => severity.find((each) => each.type === kind && isRight(each)))
  const cvss_v2 = v2 === undefined ? {} : { cvss_v2: { version: '2.0', vectorString: v2.vector, baseScore: v2.score } }
  const version = /^CVSS:(3\.[01])\//.exec(v3?.vector ?? '')?.[1]
  const baseSeverity = v3?.rating?.toUpperCase()
  const cvss_v3 = v3 === undefined ? {} : { cvss_v3: { version, vectorString: v3.vector, baseScore: v3.score, baseSeverity } }
  return v2 === undefined && v3 === undefined ? [] : [{ products, ...cvss_v2, ...cvss_v3 }]
}
