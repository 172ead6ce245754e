'use client'

import { useEffect, useRef } from 'react'
import { FleetForm } from '@/components/fleet/fleet-form'
import { FleetOutcome } from '@/components/fleet/fleet-outcome'
import { useFleet } from '@/components/fleet/use-fleet'
import hidden from '@/components/page/hidden.module.css'
import tool from '@/components/page/tool.module.css'
import { ToolBoundary } from '@/components/page/tool-boundary'

type Props = Readonly<{ candidates: readonly (readonly [id: string, label: string])[] }>

/** Judge groups of hosts. The list stays in the browser, and goes into no address. */
export function Fleet(props: Props) {
  return (
    <ToolBoundary name="this page" start="/fleet/" instead={<a href="/advisor/">ask the advisor about one group</a>}>
      <FleetTool {...props} />
    </ToolBoundary>
  )
}

function FleetTool({ candidates }: Props) {
  const { state, ask, prepare } = useFleet()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (state.kind === 'answered') heading.current?.focus()
  }, [state])
  return (
    <div className={tool.tool}>
      <FleetForm onPrepare={prepare} onSubmit={ask} />
      <p className={hidden.hidden} role="status">
        {state.kind === 'working' ? 'Judging …' : ''}
        {state.kind === 'answered' ? `Judged: ${state.answer.result.groups.length} groups.` : ''}
      </p>
      <FleetOutcome state={state} heading={heading} nameOf={(id) => candidates.find(([own]) => own === id)?.[1] ?? id} />
    </div>
  )
}
