'use client'

import { useEffect, useRef, useState } from 'react'
import { useFragment } from '@/components/advisor/use-fragment'
import type { AdvisorWords } from '@/components/check/advisor-words'
import styles from '@/components/check/check.module.css'
import { CheckOutcome } from '@/components/check/check-outcome'
import { FileForm } from '@/components/check/file-form'
import { useCheck } from '@/components/check/use-check'
import hidden from '@/components/page/hidden.module.css'
import tool from '@/components/page/tool.module.css'
import { ToolBoundary } from '@/components/page/tool-boundary'
import type { CheckQuestion } from '@/lib/check/page/page-check'
import { NO_LINK, readCheckLink } from '@/lib/check/page/page-link'
import type { VexBasis } from '@/lib/check/page/page-vex'
import { sumInWords } from '@/lib/check/page/result-in-words'

type Props = Readonly<{
  advisor: AdvisorWords
  /** Titles of the controls, by id. */
  controls: Readonly<Record<string, string>>
}>

/** Check configuration files. They stay in the browser, and go into no address. */
export function Check(props: Props) {
  return (
    <ToolBoundary name="the check" start="/check/" instead={<a href="/controls/">read the controls</a>}>
      <CheckTool {...props} />
    </ToolBoundary>
  )
}

function CheckTool({ advisor, controls }: Props) {
  const fragment = useFragment()
  const { state, ask, prepare, query } = useCheck()
  const asked = useRef<CheckQuestion | null>(null)
  const vex = async (basis: VexBasis): Promise<string | null> => {
    const answer = asked.current === null ? null : await query({ ...asked.current, vex: basis })
    return answer?.kind === 'vex' ? answer.text : null
  }
  const [link, setLink] = useState(NO_LINK)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (fragment !== null) setLink(readCheckLink(fragment))
  }, [fragment])
  useEffect(() => {
    if (state.kind === 'answered') heading.current?.focus()
  }, [state])
  return (
    <div className={tool.tool}>
      {link.musts.length === 0 ? null : (
        <p className={styles.notice}>
          The verdict {link.verdict === '' ? '' : `${link.verdict} `}requires{' '}
          {link.musts.length === 1 ? 'one control' : `${link.musts.length} controls`}: what the files say of them comes first in the result.
        </p>
      )}
      <FileForm
        key={link.release}
        release={link.release}
        onPrepare={prepare}
        onSubmit={(question) => {
          asked.current = question
          ask(question)
        }}
      />
      <p className={hidden.hidden} role="status">
        {state.kind === 'working' ? 'Checking …' : ''}
        {state.kind === 'answered' && state.answer.kind === 'result' ? `Checked: ${sumInWords(state.answer.result)}.` : ''}
      </p>
      <CheckOutcome state={state} heading={heading} advisor={advisor} controls={controls} musts={link.musts} vex={vex} />
    </div>
  )
}
