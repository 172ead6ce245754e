import type { Warn } from '@/lib/formats/records/warning-list'

const ID = /^[A-Za-z][\w.:+-]{2,120}$/

/** Names that can be ids, each once; others are shown and no more. */
export function idsOf(names: readonly string[], path: readonly PropertyKey[], warn: Warn): string[] {
  const ids = names.filter((name, index) => {
    if (ID.test(name)) return true
    warn([...path, index], /cve/i.test(name) ? 'bad-cve' : 'bad-id', `${JSON.stringify(name.slice(0, 100))} is not an id`, 'correct it')
    return false
  })
  return [...new Set(ids)]
}
