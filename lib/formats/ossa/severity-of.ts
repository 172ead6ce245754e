import type { PhrasingContent } from 'mdast'
import type { Severity } from '@/lib/advisory/advisory'
import { explainVector, ratingOf, readVector } from '@/lib/advisory/cvss'
import type { OssaFile } from '@/lib/formats/ossa/ossa-schema'
import type { Warn } from '@/lib/formats/records/warning-list'
import { plainInline } from '@/lib/input/rst/rst-inline'

type Vulnerability = OssaFile['vulnerabilities'][number]

const NOTHING = new Set(['', 'TODO', 'UNKNOWN'])

/**
 * The severity of one vulnerability: the vector, and the score as the file gives it.
 *
 * @returns Null, with a warning, where the vector cannot be read; null where there is none.
 */
export function severityOf(vulnerability: Vulnerability, index: number, warn: Warn): Severity | null {
  const { score = '', detail = '' } = vulnerability['impact-assessment']?.assessment ?? {}
  if (NOTHING.has(detail.trim())) return null
  const path = ['vulnerabilities', index, 'impact-assessment', 'assessment']
  const read = readVector(detail)
  if (read === null) {
    warn([...path, 'detail'], 'score', `${JSON.stringify(detail.slice(0, 100))} is not a CVSS vector`, 'correct it')
    return null
  }
  const { type, vector } = read
  const stated = /^\d{1,2}(?:\.\d{1,2})?$/.test(score.trim()) ? Number(score) : null
  if (stated === null || stated > 10) return { type, vector, score: read.score, rating: read.rating }
  if (stated !== read.score) warn([...path, 'score'], 'score', `the score is ${stated}, and the vector gives ${read.score}`, 'correct one')
  return { type, vector, score: stated, rating: ratingOf(stated, type === 'CVSS_V2' ? 2 : type === 'CVSS_V3' ? 3 : 4) }
}

/** What the file says of the severity and the class of one vulnerability, in one line; empty where it says nothing. */
export function severityText(vulnerability: Vulnerability): PhrasingContent[] {
  const impact = vulnerability['impact-assessment']
  const { type, score, detail } = impact?.assessment ?? {}
  const { classification } = vulnerability
  const words = explainVector(detail ?? '').map(({ metric, value }) => `${metric.toLowerCase()}: ${value}`)
  const sentences = [
    sentence([stated(impact?.rating), stated(score) && `score ${score}`, stated(detail), stated(type)], impact?.source),
    words.length === 0 ? '' : `In words: ${words.join('; ')}.`,
    stated(classification?.detail) === undefined
      ? ''
      : sentence([classification?.detail, stated(classification?.type)], classification?.source),
  ]
  return plainInline(sentences.filter((part) => part !== '').join(' '))
}

function sentence(parts: readonly (string | undefined)[], source: string | undefined): string {
  const said = parts.filter((part) => part !== undefined && part !== '')
  if (said.length === 0) return ''
  return `${said.join(', ')}${stated(source) ? ` (${source})` : ''}.`
}

const stated = (text: string | undefined) => (text === undefined || NOTHING.has(text.trim()) ? undefined : text.trim())
