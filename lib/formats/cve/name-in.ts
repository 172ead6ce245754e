import type { CveAffected } from '@/lib/formats/cve/cve-schema'
import { folded } from '@/lib/formats/records/folded'

/** A name as the record writes it; null for a way to say that there is none. */
export function nameIn(text: string | undefined): string | null {
  const name = folded(text ?? '')
  return /^(?:n\/?a)?$/i.test(name) ? null : name
}

/** What an entry is about: the product, else the package. */
export const productOf = ({ product, packageName }: CveAffected) => nameIn(product) ?? nameIn(packageName)
