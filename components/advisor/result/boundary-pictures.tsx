import { BoundaryPicture } from '@/components/advisor/result/boundary-picture'
import own from '@/components/advisor/result/boundary-pictures.module.css'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { BOUNDARIES } from '@/lib/advisor/interview/boundaries'
import { nameOf } from '@/lib/advisor/interview/words'

/** The boundary of what is recommended, beside that of containers, which share a kernel. */
export function BoundaryPictures({ candidates, texts }: Readonly<{ candidates: readonly string[]; texts: PolicyTexts }>) {
  const beside = candidates.includes('lxc') ? ['kvm'] : ['lxc']
  const shown = [...candidates, ...beside].flatMap((id) => {
    const boundary = BOUNDARIES[id]
    return boundary === undefined ? [] : [{ id, boundary }]
  })
  return (
    <div className={own.pictures}>
      {shown.map(({ id, boundary }) => (
        <BoundaryPicture key={id} name={`${nameOf(texts, id)}${candidates.includes(id) ? '' : ', for comparison'}`} boundary={boundary} />
      ))}
    </div>
  )
}
