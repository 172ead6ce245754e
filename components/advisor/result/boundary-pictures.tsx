import { useContext } from 'react'
import { BuildDay } from '@/components/advisor/build-day'
import own from '@/components/advisor/result/boundary-pictures.module.css'
import { OldMark } from '@/components/page/old-mark'
import { BoundaryDiagram } from '@/components/plot/boundary-diagram'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import type { CandidateBoundaries, CandidateBoundary } from '@/lib/advisor/interview/candidate-boundaries'
import { nameOf } from '@/lib/advisor/interview/words'
import { STATE_WORDS } from '@/lib/facts/technologies/state-words'

type Props = Readonly<{ candidates: readonly string[]; texts: PolicyTexts; boundaries: CandidateBoundaries }>

/** The boundary of what is recommended, beside that of containers, which share a kernel. */
export function BoundaryPictures({ candidates, texts, boundaries }: Props) {
  const beside = candidates.includes('lxc') ? 'kvm' : 'lxc'
  return (
    <div className={own.pictures}>
      {[...candidates, beside].map((id) => {
        const found = boundaries[id]
        const name = `${nameOf(texts, id)}${candidates.includes(id) ? '' : ', for comparison'}`
        return found === undefined ? null : <Picture key={id} name={name} {...found} />
      })}
    </div>
  )
}

/** The drawing of the technology's page, in words and with its sources below. */
function Picture({ name, technology, boundary }: CandidateBoundary & Readonly<{ name: string }>) {
  const today = useContext(BuildDay)
  const { sentence, crossing, state, sources } = boundary
  return (
    <figure className={own.figure}>
      <BoundaryDiagram boundary={boundary} name={name} />
      <figcaption>
        <p>
          <strong>{name}.</strong> {sentence}
          {state === 'confirmed' ? null : <span className={own.state}> ({STATE_WORDS[state].means})</span>}
        </p>
        <p>
          <strong>What crosses it.</strong> {crossing}
        </p>
        <p>
          Sources:{' '}
          {sources.map((source, at) => (
            <span key={source.url}>
              {at === 0 ? '' : '; '}
              <a href={source.url} rel="external noopener noreferrer">
                {source.title}
              </a>
              , read <time dateTime={source.asOf}>{source.asOf}</time>
              <OldMark reading={source} today={today} />
            </span>
          ))}
          . More: <a href={technology.path}>{technology.name}</a>.
        </p>
      </figcaption>
    </figure>
  )
}
