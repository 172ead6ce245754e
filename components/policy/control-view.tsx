import type { ReactNode } from 'react'
import { CodeText } from '@/components/policy/code-text'
import styles from '@/components/policy/control-view.module.css'
import { EvidenceLinks } from '@/components/policy/evidence-links'
import type { Control, Policy } from '@/lib/advisor/policy-schema'

type Props = Readonly<{ control: Control; policy: Policy; home?: string; mark?: ReactNode; children?: ReactNode }>

/** One control: what to do, the setting, and how to see that it is in place. The mark stands before, the children say when. */
export function ControlView({ control, policy, home = '', mark, children }: Props) {
  const { snippet, check, because } = control
  return (
    <>
      <p>
        {mark}
        <strong>{control.do}</strong>
      </p>
      {children}
      {snippet === undefined ? null : (
        <figure className={styles.code}>
          <figcaption>{snippet.file}</figcaption>
          <pre>
            <code className={`language-${snippet.lang}`}>{snippet.text.trimEnd()}</code>
          </pre>
        </figure>
      )}
      <p className={styles.check}>
        <span>Check:</span> <CodeText text={check} />
      </p>
      <EvidenceLinks ids={because} policy={policy} home={home} />
    </>
  )
}
