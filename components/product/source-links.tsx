import type { Source } from '@/lib/facts/openstack/words'

/** Where facts come from, in one line. */
export function SourceLinks({ sources }: Readonly<{ sources: readonly Source[] }>) {
  return sources.map(({ title, url }, index) => (
    <span key={url}>
      {index === 0 ? '' : '; '}
      <a href={url} rel="external noopener noreferrer">
        {title}
      </a>
    </span>
  ))
}
