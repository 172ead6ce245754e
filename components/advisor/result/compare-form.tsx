import { type FormEvent, useId, useState } from 'react'
import own from '@/components/advisor/result/keep-result.module.css'
import type { Step } from '@/components/advisor/step'
import { moveOn } from '@/components/advisor/use-fragment'
import { decode } from '@/lib/advisor/runtime/link'

/** Takes the link of somebody who came to another result. */
export function CompareForm({ policy, to }: Step) {
  const field = useId()
  const [link, setLink] = useState('')
  const [problem, setProblem] = useState('')
  const compare = (event: FormEvent) => {
    event.preventDefault()
    const read = decode(policy.open, link.trim())
    if (read.version === null) setProblem('This is no link of the advisor; paste the address of a result, from https:// to its end.')
    else if (read.version !== policy.open.version)
      setProblem(
        `This link was made under policy ${read.version}, and this result under ${policy.open.version}. Open both under one policy, and compare again.`,
      )
    else moveOn(to({ kind: 'compare', others: read.answers }))
  }
  return (
    <form className={own.form} noValidate onSubmit={compare}>
      <label htmlFor={field}>
        Somebody else came to another result? Paste their link to see which answers differ, and which of them matter
      </label>
      <input
        id={field}
        value={link}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={problem === '' ? undefined : `${field}-problem`}
        aria-invalid={problem !== ''}
        onChange={({ target }) => setLink(target.value)}
      />
      <button type="submit" className={own.small}>
        Compare
      </button>
      <p id={`${field}-problem`} role="status">
        {problem}
      </p>
    </form>
  )
}
