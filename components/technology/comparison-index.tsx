import styles from '@/components/technology/comparison-index.module.css'
import { CRITERIA, DOWNSIDES } from '@/lib/facts/technologies/criteria'
import { TECHNOLOGY_WORDS } from '@/lib/facts/technologies/kind-words'
import { TECHNOLOGY_KINDS, type Technology } from '@/lib/facts/technologies/technology'

/** The ways into the comparison: by part, by kind of technology, by criterion. */
export function ComparisonIndex({ technologies }: Readonly<{ technologies: readonly Technology[] }>) {
  return (
    <nav className={styles.index} aria-label="On this page">
      <dl>
        <div>
          <dt>Parts</dt>
          <dd>
            <a href="#the-five">The five</a> <a href="#two-kinds">Xen and LXC by kind</a> <a href="#neighbours">Related technologies</a>{' '}
            <a href="#nova">In Nova, by release</a> <a href="#escapes">Flaws in OpenStack itself</a>
          </dd>
        </div>
        <div>
          <dt>Technologies</dt>
          <dd>
            {TECHNOLOGY_KINDS.map((kind) => (
              <span key={kind}>
                {TECHNOLOGY_WORDS[kind].many}:{' '}
                {technologies
                  .filter((technology) => technology.kind === kind)
                  .map(({ id, shortName }) => (
                    <a href={`/technologies/${id}/`} key={id}>
                      {shortName}
                    </a>
                  ))}
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>Criteria</dt>
          <dd>
            {[...CRITERIA, DOWNSIDES].map(({ id, label }) => (
              <a href={`#five-${id}`} key={id}>
                {label}
              </a>
            ))}
          </dd>
        </div>
        <div>
          <dt>See also</dt>
          <dd>
            <a href="/controls/">Hardening controls</a> <a href="/timeline/">Timeline</a>
          </dd>
        </div>
      </dl>
    </nav>
  )
}
