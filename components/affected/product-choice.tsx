import styles from '@/components/affected/question-form.module.css'

type Props = Readonly<{ products: readonly string[]; chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }>

/** Only some products; none chosen is all of them. */
export function ProductChoice({ products, chosen, onChange }: Props) {
  const toggle = (product: string) =>
    onChange(
      chosen.includes(product)
        ? chosen.filter((each) => each !== product)
        : products.filter((each) => each === product || chosen.includes(each)),
    )
  return (
    <details className={styles.products} open={chosen.length > 0}>
      <summary>{chosen.length === 0 ? 'All products of the series' : `Only ${chosen.length} of its products`}</summary>
      <fieldset>
        <legend>Only these products</legend>
        {products.map((product) => (
          <label key={product} className={styles.product}>
            <input type="checkbox" checked={chosen.includes(product)} onChange={() => toggle(product)} />
            {product}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
