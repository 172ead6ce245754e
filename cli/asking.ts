import { WrongUse } from '@/scripts/command-line'

type Typed = Readonly<{ name: string; version: string | null }>

/** What is asked, by the options that were given. */
export type Asking =
  | Readonly<{ kind: 'batch' | 'packages' | 'sbom'; file: string }>
  | Readonly<{ kind: 'series'; series: string; before: string | null; products: readonly string[] }>
  | Readonly<{ kind: 'products'; products: readonly Readonly<{ name: string; version: string }>[] }>

type Values = Readonly<{
  [option in 'series' | 'packages' | 'sbom' | 'from' | 'to' | 'batch']?: string | undefined
}> &
  Readonly<{ product: readonly string[] }>

/** @throws WrongUse where the options ask for nothing, or for two things at once. */
export function askingOf({ batch, packages, sbom, series, from, to, product }: Values): Asking {
  const given = Object.entries({ batch, packages, sbom, series, from }).filter(([, value]) => value !== undefined)
  if (given.length > 1) throw new WrongUse(`--${given.map(([name]) => name).join(' and --')} ask for two things; use one of them`)
  if ((from === undefined) !== (to === undefined)) throw new WrongUse('--from and --to belong together; write both')
  const products = product.map(typed)
  if (batch !== undefined) return { kind: 'batch', file: batch }
  if (packages !== undefined) return { kind: 'packages', file: packages }
  if (sbom !== undefined) return { kind: 'sbom', file: sbom }
  if (from !== undefined && to !== undefined) return { kind: 'series', series: to, before: from, products: bare(products) }
  if (series !== undefined) return { kind: 'series', series, before: null, products: bare(products) }
  if (products.length === 0)
    throw new WrongUse('there is nothing to ask; use --series, --product NAME=VERSION, --packages, --sbom, --from and --to, or --batch')
  return { kind: 'products', products: products.map(versioned) }
}

function typed(written: string): Typed {
  const [name = '', version = null] = written.split(/={1,2}(.*)/s)
  if (name === '' || version === '') throw new WrongUse(`--product ${JSON.stringify(written)}: write NAME or NAME=VERSION`)
  return { name, version }
}

function versioned({ name, version }: Typed): Readonly<{ name: string; version: string }> {
  if (version === null) throw new WrongUse(`--product ${name}: write ${name}=VERSION, or add --series`)
  return { name, version }
}

function bare(products: readonly Typed[]): readonly string[] {
  const open = products.find(({ version }) => version !== null)
  if (open !== undefined) throw new WrongUse(`--product ${open.name}=${open.version}: with a series, write the name alone`)
  return products.map(({ name }) => name)
}
