import { DateText } from '@/components/page/date-text'
import intro from '@/components/page/page-intro.module.css'
import styles from '@/components/release/release-page.module.css'
import { UpgradeCounts, upgradeId } from '@/components/release/upgrade-counts'
import { UpgradeList } from '@/components/release/upgrade-list'
import { countUpgrade, type ProductUpgrade } from '@/lib/export/upgrade-between'
import { releasePath } from '@/lib/library/indexes/by-release'
import type { UpgradePair } from '@/lib/library/indexes/upgrades'
import { listed } from '@/lib/listed'

type Props = Readonly<{ pair: UpgradePair; products: readonly ProductUpgrade[]; releasesAsOf: string }>

/** What an upgrade between two series mends, what stays, and what is new, product by product. */
export function UpgradePage({ pair, products, releasesAsOf }: Props) {
  const { from, to } = pair
  const isQuiet = (each: ProductUpgrade) => LISTS.every(({ id }) => each[id].length === 0)
  const told = products.filter((each) => !isQuiet(each))
  const quiet = products.filter(isQuiet)
  return (
    <>
      <div className={intro.intro}>
        <h1>
          From {from.name} to {to.name}
        </h1>
        <UpgradeAnswer pair={pair} products={products} />
        <p>
          Every version of <a href={releasePath(from)}>{from.name}</a> is compared with every version of{' '}
          <a href={releasePath(to)}>{to.name}</a>: what stays or is new may have a fix in a later release of {to.name}, which is then named.
          A fix is a version released by <DateText date={releasesAsOf} />. Whether you can upgrade in one step, the documentation of each
          product says.
        </p>
      </div>
      <UpgradeCounts products={told} to={to.name} />
      {told.map((each) => (
        <section className={styles.group} aria-labelledby={upgradeId(each)} key={each.product.slug}>
          <h2 id={upgradeId(each)}>
            <a href={`/products/${each.product.slug}/`}>{each.product.name}</a>
          </h2>
          {LISTS.map(({ id, title, says }) => (
            <UpgradeList
              title={title}
              says={says(from.name, to.name)}
              product={each.product.name}
              entries={each[id]}
              pair={pair}
              key={id}
            />
          ))}
          {each.untold === 0 ? null : (
            <p>
              {each.untold === 1 ? 'One more flaw' : `${each.untold} more flaws`} of {each.product.name} cannot be told for {to.name}.
            </p>
          )}
        </section>
      ))}
      {quiet.length === 0 ? null : (
        <p className={styles.note}>
          No known flaw of{' '}
          {listed(
            quiet.map(({ product }) => product.name),
            'or',
          )}{' '}
          is known to affect one of the two series.
        </p>
      )}
    </>
  )
}

function UpgradeAnswer({ pair: { to }, products }: Pick<Props, 'pair' | 'products'>) {
  const { mended, stays, endless, fresh, open } = countUpgrade(products)
  const untold = products.reduce((all, each) => all + each.untold, 0)
  return (
    <div className={styles.answer}>
      <p>
        <strong>
          {fresh === 1 ? '1 flaw is' : `${fresh || 'No'} flaws are`} new, {stays} stay, and {mended} {mended === 1 ? 'is' : 'are'} mended.
        </strong>{' '}
        {endless === 0 ? null : `For ${endless} of those that stay, no version is named that ends them: do what the advisory recommends.`}
      </p>
      {open + untold === 0 ? null : (
        <p>
          {open === 0 ? null : `${open} affect one of the two series, and cannot be told for the other. `}
          {untold === 0 ? null : (
            <>
              {untold} more <a href={`${releasePath(to)}#cannot-be-told`}>cannot be told for {to.name}</a>: they may affect it as well.
            </>
          )}
        </p>
      )}
    </div>
  )
}

const LISTS = [
  { id: 'fresh', title: 'New', says: (from: string, to: string) => `They do not affect ${from}, and affect ${to}.` },
  { id: 'stays', title: 'Stay', says: (_: string, to: string) => `They affect both; this is what to do on ${to}.` },
  {
    id: 'endless',
    title: 'Stay, whatever the version',
    says: () => 'No version is named that ends these: do what the advisory recommends.',
  },
  { id: 'open', title: 'Cannot be told on one side', says: () => 'They affect one of the two; of the other it cannot be told.' },
  {
    id: 'mended',
    title: 'Mended',
    says: (from: string, to: string) => `They affect ${from}; by the advisory no version of ${to} is affected.`,
  },
  {
    id: 'gone',
    title: 'Product not in the later series',
    says: (_: string, to: string) => `${to} does not contain the product, as far as is known here; what takes its place is not compared.`,
  },
] as const
