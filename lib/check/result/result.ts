import type { Kind } from '@/lib/check/kind'
import type { Severity, Source, State } from '@/lib/check/rules/rule'

/** Where something stands: lines and columns count from 1. */
export type Place = Readonly<{ file: string; line: number; column: number }>

/** A place, with the option there by its present name, and as it is written. */
export type OptionPlace = Place & Readonly<{ option: string; written: string }>

export type Finding = Readonly<{
  rule: string
  control: string | null
  /** Of the files that it is about. */
  kind: Kind
  state: State
  severity: Severity
  title: string
  option: string
  /** Null where nothing is set. Never a secret. */
  found: string | null
  wanted: string
  places: readonly OptionPlace[]
  because: readonly Source[]
  why: string
  /** Under which it holds; what is missing, where it cannot be told. */
  condition: string | null
  fix: string | null
  /** The same as long as the same option is wrong in the same way; no value goes into it. */
  fingerprint: string
}>

/** An option that no release has, has there, or has any more. */
export type UnknownOption = Readonly<{
  file: string
  line: number
  option: string
  kind: 'unknown' | 'wrong-section' | 'renamed' | 'removed'
  suggestion: string | null
}>

/** An answer to a question of the advisor that the files give. */
export type Answer = Readonly<{ question: string; option: string; places: readonly Place[] }>

/** A value with the lines that say it. */
export type Told = Readonly<{ value: string; places: readonly Place[] }>

/** What the files say, in the shape that every format is made from. */
export type CheckResult = Readonly<{
  release: Readonly<{ value: string; from: readonly Place[] }> | null
  /** The first release that knows every option of the files. */
  releaseAtLeast: Readonly<{ value: string; from: readonly Place[] }> | null
  files: readonly Readonly<{ name: string; kind: Kind; lines: number }>[]
  current: Told | null
  answers: readonly Answer[]
  findings: readonly Finding[]
  unknown: readonly UnknownOption[]
  /** Lines at which the service would give up the file. */
  problems: readonly Readonly<{ file: string; line: number; what: string }>[]
  summary: Readonly<Record<State, number>>
}>
