import type { Advisory } from '@/lib/advisory/advisory'
import { advisoryPath } from '@/lib/advisory/slug'
import type { Alias } from '@/lib/library/indexes/aliases'
import { absolute, site } from '@/lib/site/site'

type Props = Readonly<{ alias: Alias<Pick<Advisory, 'id' | 'title' | 'aliases' | 'cves' | 'related'>> }>

/** What the head of the page of a name says: where it leads at once, if it leads to one advisory. */
export function PointerHead({ alias }: Props) {
  const [only, ...others] = alias.advisories
  const target = only === undefined || others.length > 0 ? null : advisoryPath(only.id)
  return (
    <>
      <title>{`${alias.name} · ${site().name}`}</title>
      <meta name="description" content={descriptionOf(alias)} />
      {target === null ? null : <meta httpEquiv="refresh" content={`0; url=${target}`} />}
      <link rel="canonical" href={absolute(target ?? `/${alias.name}/`)} />
    </>
  )
}

/** What it says to readers: the advisories that have the name. */
export function PointerText({ alias }: Props) {
  return (
    <>
      <h1>{alias.name}</h1>
      <p>{descriptionOf(alias)}</p>
      {alias.advisories.map(({ id, title }) => (
        <p key={id}>
          <a href={advisoryPath(id)}>
            {id}: {title}
          </a>
        </p>
      ))}
      <p>
        <a href="/advisories/">All advisories</a>
      </p>
    </>
  )
}

function descriptionOf({ name, kind, advisories }: Props['alias']): string {
  const count = advisories.length
  if (kind === 'mentioned') return count === 1 ? `One advisory mentions ${name}.` : `${count} advisories mention ${name}.`
  return count === 1 ? `${name} is the subject of this advisory.` : `${name} is the subject of ${count} advisories; choose one.`
}
