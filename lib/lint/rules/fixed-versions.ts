import { findDeliverable, firstReleasedAtOrAbove, isReleased } from '@/lib/facts/catalogues/release-catalogue'
import type { LintFacts } from '@/lib/lint/lint-facts'
import type { Mistake } from '@/lib/lint/mistake'
import type { FixPiece } from '@/lib/lint/piece'

/** Versions with a fix that nobody can install. Products that are none of OpenStack have no catalogue. */
export function fixedVersions({ product, versions, line }: FixPiece, { releases }: LintFacts): Mistake[] {
  const name = product.replace(/^OpenStack /i, '').replaceAll(' ', '-')
  if (findDeliverable(releases, name) === null) return []
  return versions
    .filter((version) => /^\d+(?:\.\d+)+$/.test(version) && !isReleased(releases, name, version))
    .map((version) => {
      const next = firstReleasedAtOrAbove(releases, name, version)
      const fix = next === null ? 'name a version that was' : `did you mean ${next.version}, the first that was released after it?`
      return { line, reason: 'never-released', what: `${product} ${version} was never released`, fix }
    })
}
