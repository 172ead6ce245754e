import type { ReactNode } from 'react'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import { CheckText } from '@/components/verdict/check-text'
import { CodeFigure } from '@/components/verdict/code-figure'
import type { Control, Policy } from '@/lib/advisor/policy/policy-schema'

type Props = Readonly<{ control: Control; policy: Policy; home?: string; mark?: ReactNode; children?: ReactNode }>

/** One control: what to do, the setting, and how to see that it is in place. The mark stands before, the children say when. */
export function ControlView({ control, policy, home = '', mark, children }: Props) {
  const { snippet, check, because, facts } = control
  return (
    <>
      <p>
        {mark}
        <strong>{control.do}</strong>
      </p>
      {children}
      {snippet === undefined ? null : <CodeFigure text={snippet.text} caption={snippet.file} lang={snippet.lang} />}
      <CheckText check={check} command={facts?.command} reading={facts?.reading} />
      <EvidenceLinks ids={because} policy={policy} home={home} />
    </>
  )
}
