import { once } from '@/app/once'
import { interview, policy } from '@/app/policy'
import type { Sample } from '@/components/page/home-sample'
import { decisionOf } from '@/lib/advisor/export/decision'
import { readyPolicy } from '@/lib/advisor/interview/published-policy'
import { questionsLeft } from '@/lib/advisor/interview/questions-left'

const MOST_MUSTS = 3
const MOST_OTHERS = 4

const ready = once(() => {
  const { compiled, texts } = policy()
  const { usual } = interview()
  return readyPolicy({ compiled, texts, proof: { interviews: { usual } } })
})

/** How many questions people usually answer, as the start page of the advisor says. */
export const usualQuestions = (): number => questionsLeft(ready(), {}).usually

/** A result to show what the advisor gives: the first of the situations that it offers to begin with; null where there is none. */
export const sampleResult = once((): Sample | null => {
  const { open, texts } = ready()
  const [preset] = texts.presets
  if (preset === undefined) return null
  const found = decisionOf({ open, texts }, { answers: preset.answers, current: preset.current }, '/advisor/')
  const taken = found.options.filter(({ id }) => found.recommended.includes(id))
  return {
    who: `${preset.title}. ${preset.says}`,
    headline: found.headline,
    because: found.because ?? '',
    musts: taken
      .flatMap(({ controls }) => controls.filter(({ required, certain }) => required && certain))
      .map((control) => control.title ?? control.do)
      .slice(0, MOST_MUSTS),
    others: ['xen', 'hyperv', 'lxc', 'vmware']
      .flatMap((id) => found.options.filter((option) => option.id === id && !found.recommended.includes(id)))
      .flatMap(({ label, reasons }) => (reasons[0] === undefined ? [] : [{ label, says: reasons[0].says }]))
      .slice(0, MOST_OTHERS),
    href: found.link,
  }
})
