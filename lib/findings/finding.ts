/** How much a finding matters, the most first. */
export const SEVERITIES = ['critical', 'serious', 'advisory'] as const
type Severity = (typeof SEVERITIES)[number]

/**
 * One thing that a command found, the same for all commands and formats. Texts may be of anybody's making: each format escapes them.
 */
export type Finding = Readonly<{
  /** A stable id: that of an advisory or a control. */
  rule: string
  /** What the rule is about, in one line. */
  title: string
  /** Names that others know the rule by, such as CVE ids. */
  tags: readonly string[]
  /** The page about the rule. */
  help: string
  /** `open`: it could not be decided. */
  kind: 'fail' | 'open'
  /** The same in words: `Affected in part`. */
  answer: string
  severity: Severity
  /** As the publisher rates it; null where nobody does. */
  rating: string | null
  /** What it is about: `nova 29.0.1`; in the terms of an SBOM: `pkg:pypi/nova@29.0.1`. */
  subject: Readonly<{ name: string; purl: string }>
  /** Where it was found; null for a question that was typed. */
  place: Place | null
  /** Further places of the same finding: each of them must be mended. */
  also?: readonly Place[]
  message: string
  /** What else there is to say, by its name. */
  details: readonly (readonly [name: string, text: string])[]
  /** The same in every run until the flaw is gone: not made of versions and lines. */
  fingerprint: string
  suppressed: Suppressed | null
  /** Whether a baseline does not have it; null without one. */
  isNew: boolean | null
}>

type Place = Readonly<{ file: string; line: number | null; column?: number }>

/** Somebody decided that a finding does not count. */
type Suppressed = Readonly<{ reason: string; until: string | null }>

/** The place of a finding in a word: its file, or what it is about. */
export const placeOf = ({ place, subject }: Pick<Finding, 'place' | 'subject'>): string => place?.file ?? subject.name

/** All places of a finding as globs are held against them, each once. */
export const placesOf = (finding: Pick<Finding, 'place' | 'subject' | 'also'>): readonly string[] => [
  ...new Set([placeOf(finding), ...(finding.also ?? []).map(({ file }) => file)]),
]

/** Whether it decides the exit code: it is not suppressed, and not in the baseline. */
export const isCounted = ({ suppressed, isNew }: Pick<Finding, 'suppressed' | 'isNew'>): boolean => suppressed === null && isNew !== false
