import type { Source } from '@/lib/library/library'
import { site } from '@/lib/site/site'

/** Of what we wrote we are the publisher; of what others wrote we publish a rendition, in our own namespace, and say so. */
export function csafPublisher({ format, publisher }: Pick<Source, 'format' | 'publisher'>) {
  const { address, publisher: own } = site()
  const us = { name: own.name, namespace: address }
  if (format === 'markdown') return { ...us, category: own.category }
  const issuing_authority = `Unofficial rendition: ${publisher.name} published the original and has nothing to do with this document.`
  return { ...us, category: 'other', issuing_authority }
}
