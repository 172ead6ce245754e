import type { Publication, PublishedAdvisory, PublishedDocument } from '@/lib/export/release/publication'
import type { Problem } from '@/lib/input/problems/problem'

/** Everything in which a publication breaks what an earlier one promised. */
export function gateProblems(before: Publication, now: Publication): Problem[] {
  return [
    ...[...before.advisories.values()].flatMap((old) => advisoryProblems(old, now.advisories.get(old.id))),
    ...[...before.documents].flatMap(([path, old]) => documentProblems(path, old, now.documents.get(path))),
    ...[...before.addresses]
      .filter((file) => !now.addresses.has(file))
      .toSorted()
      .map((file) => problem(file, 'address-gone', 'it was published and is gone', 'keep the page, or leave one that leads on')),
  ]
}

function advisoryProblems(old: PublishedAdvisory, now: PublishedAdvisory | undefined): Problem[] {
  const { id, published, modified } = old
  if (now === undefined) return [problem(id, 'advisory-gone', 'it was published and is gone', 'withdraw it instead: state, day and reason')]
  const isChanged = now.sha256 !== old.sha256
  return [
    ...(published !== null && now.published !== published
      ? [problem(id, 'published-changed', `it was published on ${published}, and now says ${now.published}`, 'put the first day back')]
      : []),
    ...(modified !== null && (now.modified ?? '') < modified
      ? [
          problem(
            id,
            'modified-decreased',
            `it was changed on ${modified}, and now says ${now.modified}`,
            'write the day of the last change',
          ),
        ]
      : []),
    ...(isChanged && modified !== null && now.modified === modified
      ? [problem(id, 'modified-kept', `its text changed, and it still says ${modified}`, 'write the day of this change as modified')]
      : []),
  ]
}

function documentProblems(path: string, old: PublishedDocument, now: PublishedDocument | undefined): Problem[] {
  if (now === undefined) return [] // an address that is gone, said above
  if (!keepsRevisions(old, now))
    return [
      problem(
        path,
        'revision-gone',
        'a revision that was published is gone or changed',
        'run npm run release with --write, and build again',
      ),
    ]
  if (!isChangedSilently(old, now)) return []
  return [
    problem(path, 'revision-missing', 'its bytes changed without a new revision', 'run npm run release with --write, and build again'),
  ]
}

/** Whether all revisions that were published are there as they were. */
export const keepsRevisions = (old: PublishedDocument, now: PublishedDocument): boolean =>
  old.revisions.every(({ date, summary }, at) => now.revisions[at]?.date === date && now.revisions[at]?.summary === summary)

/** Whether a document changed while its revisions did not. */
export const isChangedSilently = (old: PublishedDocument, now: PublishedDocument): boolean =>
  old.sha256 !== now.sha256 && old.revisions.length === now.revisions.length

const problem = (file: string, reason: string, what: string, fix: string): Problem => ({
  file,
  line: null,
  reason,
  what,
  fix,
  level: 'error',
})
