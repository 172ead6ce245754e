import { useId, useMemo, useRef, useState } from 'react'
import own from '@/components/advisor/result/keep-result.module.css'
import { download } from '@/components/page/download'
import type { PolicyTexts } from '@/lib/advisor/compile/policy-texts'
import { controlsCsv } from '@/lib/advisor/export/csv'
import type { Decision } from '@/lib/advisor/export/decision'
import { decisionJson } from '@/lib/advisor/export/decision-json'
import { decisionRecord } from '@/lib/advisor/export/decision-record'
import { hardeningPack } from '@/lib/advisor/export/hardening-pack/hardening-pack'

type Props = Readonly<{ decision: Decision; texts: PolicyTexts }>

/** The link to copy, and the result as files made on the spot; nothing leaves the browser. */
export function KeepResult({ decision, texts }: Props) {
  const field = useId()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(decision.link)
      setSaid('Link copied.')
    } catch {
      // Denied, or a page that is not secure: the reader copies it by hand.
      input.current?.select()
      setSaid('Your browser blocked copying. The link is selected; copy it from there.')
    }
  }
  const name = `isolation-decision-${decision.policy.version}`
  const saveAs = (text: string, type: string, file: string) => {
    download(text, type, file)
    setSaid(`Saved as ${file}.`)
  }
  const save = (text: string, type: string, ending: string) => saveAs(text, type, `${name}.${ending}`)
  const pack = useMemo(() => hardeningPack(decision)?.files ?? [], [decision])
  const today = () => new Date().toISOString().slice(0, 10)
  return (
    <>
      <div className={own.form}>
        <label htmlFor={field}>
          Permanent link: it opens this result under policy {decision.policy.version}, even after the policy has changed
        </label>
        <input ref={input} id={field} readOnly value={decision.link} onFocus={({ target }) => target.select()} />
        <button type="button" className={own.small} onClick={copy}>
          Copy link
        </button>
      </div>
      <div className={own.downloads}>
        <button type="button" className={own.small} onClick={() => save(decisionRecord(decision, texts, today()), 'text/markdown', 'md')}>
          Decision record (Markdown)
        </button>
        <button type="button" className={own.small} onClick={() => save(decisionJson(decision), 'application/json', 'json')}>
          JSON
        </button>
        <button type="button" className={own.small} onClick={() => save(controlsCsv(decision), 'text/csv', 'csv')}>
          Controls (CSV)
        </button>
        <button type="button" className={own.small} onClick={() => print()}>
          Print
        </button>
      </div>
      {pack.length === 0 ? null : (
        <>
          <p>The settings of this verdict, each line with its control, and a script that looks for them on a host:</p>
          <div className={own.downloads}>
            {pack.map((file) => (
              <button type="button" className={own.small} key={file.name} onClick={() => saveAs(file.text, 'text/plain', file.name)}>
                {file.name}
              </button>
            ))}
          </div>
        </>
      )}
      <p role="status">{said}</p>
      <p className={own.address}>
        Permanent link: <code>{decision.link}</code>
      </p>
    </>
  )
}
