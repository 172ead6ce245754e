import type { PublishedFile } from '@/lib/export/published-file'
import { loadLogo } from '@/lib/site/logo/load-logo'
import type { Site } from '@/lib/site/site-file'

/** The logo of a portal that has one. */
export function logoFile({ logo }: Site): PublishedFile[] {
  if (logo === undefined) return []
  const { content } = loadLogo('.', logo.file)
  const path = logo.path.slice(1)
  return [typeof content === 'string' ? { path, text: content } : { path, bytes: content }]
}
