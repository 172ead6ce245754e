import type { Advisory } from '@/lib/advisory/advisory'
import type { Stated } from '@/lib/versions/statement'

/** The parts of an advisory that say whether it concerns somebody and what to do: those of the file that the browser and the command read. */
export type FlawRecord = Stated & Pick<Advisory, 'id' | 'title' | 'aliases' | 'cves' | 'severity' | 'remedy'>
