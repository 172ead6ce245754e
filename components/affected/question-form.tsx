import { useId, useRef } from 'react'
import { PackageInput, type Picked } from '@/components/affected/package-input'
import { ProductChoice } from '@/components/affected/product-choice'
import styles from '@/components/affected/question-form.module.css'
import { SeriesSelect } from '@/components/affected/series-select'
import tool from '@/components/page/tool.module.css'
import type { PageForm } from '@/lib/concern/page-fragment'

type Props = Readonly<{
  form: PageForm
  series: readonly string[]
  products: readonly string[]
  /** What is missing before it can be asked; null where nothing is. */
  missing: string | null
  onChange: (form: PageForm) => void
  onSubmit: (picked: Picked | null) => void
}>

const KINDS = [
  ['series', 'An OpenStack series'],
  ['packages', 'A list of packages, or an SBOM'],
  ['upgrade', 'An upgrade between two series'],
] as const

/** What somebody runs. Choosing never asks: the button does. */
export function QuestionForm({ form, series, products, missing, onChange, onSubmit }: Props) {
  const id = useId()
  const picked = useRef<Picked | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const change = (part: Partial<PageForm>) => onChange({ ...form, ...part })
  const chooseKind = (kind: PageForm['kind']) => {
    picked.current = null // its field goes with it
    change({ kind })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(form.kind === 'packages' ? (picked.current ?? pastedIn(area.current)) : null)
      }}
    >
      <fieldset className={styles.kinds}>
        <legend>What do you ask about?</legend>
        {KINDS.map(([kind, words]) => (
          <label key={kind} className={styles.kind}>
            <input type="radio" name={`${id}kind`} value={kind} checked={form.kind === kind} onChange={() => chooseKind(kind)} />
            {words}
          </label>
        ))}
      </fieldset>
      {form.kind === 'series' ? (
        <SeriesSelect label="Series" value={form.series} series={series} onChange={(name) => change({ series: name })} />
      ) : null}
      {form.kind === 'upgrade' ? (
        <div className={styles.pair}>
          <SeriesSelect label="From" value={form.from} series={series} onChange={(name) => change({ from: name })} />
          <SeriesSelect label="To" value={form.to} series={series} onChange={(name) => change({ to: name })} />
        </div>
      ) : null}
      {form.kind === 'packages' ? (
        <PackageInput
          key={form.packages}
          initial={form.packages}
          area={area}
          onPick={(file) => {
            picked.current = file
          }}
        />
      ) : (
        <ProductChoice products={products} chosen={form.products} onChange={(chosen) => change({ products: chosen })} />
      )}
      {missing === null ? null : (
        <p className={styles.missing} role="alert">
          {missing}
        </p>
      )}
      <button type="submit" className={`${tool.submit} ${styles.submit}`}>
        Find out
      </button>
    </form>
  )
}

/** What stands in the field, read when it is asked for; it has no name, so that no form ever sends it. */
const pastedIn = (area: HTMLTextAreaElement | null): Picked => ({ name: 'pasted', bytes: new TextEncoder().encode(area?.value ?? '') })
