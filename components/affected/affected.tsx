'use client'

import { useEffect, useRef, useState } from 'react'
import { moveTo, useFragment } from '@/components/advisor/use-fragment'
import { AnswerView } from '@/components/affected/answer-view'
import type { Picked } from '@/components/affected/package-input'
import { QuestionForm } from '@/components/affected/question-form'
import { useAnswers } from '@/components/affected/use-answers'
import hidden from '@/components/page/hidden.module.css'
import tool from '@/components/page/tool.module.css'
import { ToolBoundary } from '@/components/page/tool-boundary'
import { EMPTY_FORM, type PageForm, readForm, writeForm } from '@/lib/concern/page-fragment'
import type { PageQuestion } from '@/lib/concern/page-question'
import { inventoryProblem } from '@/lib/inventory/installed'

type Props = Readonly<{
  /** Names of the series, newest first. */
  series: readonly string[]
  /** Products of OpenStack that an advisory names. */
  products: readonly string[]
}>

/** Ask what concerns a series, packages or an upgrade. What is pasted stays in the browser. */
export function Affected(props: Props) {
  return (
    <ToolBoundary name="this page" start="/affected/" instead={<a href="/releases/">read the page of your series</a>}>
      <AffectedTool {...props} />
    </ToolBoundary>
  )
}

function AffectedTool({ series, products }: Props) {
  const fragment = useFragment()
  const { state, ask, forget } = useAnswers()
  const [form, setForm] = useState<PageForm>(EMPTY_FORM)
  const [missing, setMissing] = useState<string | null>(null)
  const asked = useRef<string | null>(null)
  const hasAsked = useRef(false)

  // A link asks at once; what the reader asks puts itself into the address, and is not asked again for that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address is another question.
  useEffect(() => {
    if (fragment === null || fragment === asked.current) return
    asked.current = fragment
    const found = readForm(fragment, { series, products })
    setForm(found)
    hasAsked.current = false
    const question = questionOf(found, null)
    if (typeof question === 'string') forget()
    else ask(question)
  }, [fragment])

  const submit = (picked: Picked | null) => {
    const question = questionOf(form, picked)
    setMissing(typeof question === 'string' ? question : null)
    if (typeof question === 'string') return
    const next = form.kind === 'packages' ? '' : `#${writeForm(form)}`
    if (next !== location.hash) {
      asked.current = next
      moveTo(next === '' ? location.pathname : next, 'push')
    }
    hasAsked.current = true
    ask(question)
  }

  return (
    <div className={tool.tool}>
      <QuestionForm form={form} series={series} products={products} missing={missing} onChange={setForm} onSubmit={submit} />
      <p className={hidden.hidden} role="status">
        {state.kind === 'working' ? 'Looking …' : ''}
      </p>
      <AnswerView state={state} form={form} isAskedHere={hasAsked.current} />
    </div>
  )
}

/** The question of a form; what is missing in it, in words, where there is none. */
function questionOf({ kind, series, from, to, products, packages }: PageForm, picked: Picked | null): PageQuestion | string {
  if (kind === 'series') return series === '' ? 'Choose a series.' : { kind, series, products }
  if (kind === 'upgrade') {
    if (from === '' || to === '') return 'Choose both series.'
    return from === to ? 'Choose two different series.' : { kind, from, to, products }
  }
  const bytes = picked?.bytes ?? new TextEncoder().encode(packages) // the second is that of a link
  if (bytes.length === 0) return 'Paste a list, or choose a file.'
  return inventoryProblem(bytes.length) ?? { kind, bytes, file: picked?.name ?? 'pasted' }
}
