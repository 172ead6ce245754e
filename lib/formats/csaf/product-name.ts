import type { CsafHelper } from '@/lib/formats/csaf/csaf-schema'

/** A build, such as `lamp-1.2.3-4.el9.x86_64`: the name, and the version behind it. */
const BUILD = /^([A-Za-z][\w+.]*(?:-[A-Za-z][\w+.]*)*)-((?:\d+:)?\d[\w.:~+^-]*)$/
const PURL = /^pkg:[a-z0-9.+-]+\/(?:[^@?#]*\/)?([^@?#/]+)(?:@([^?#]*))?/i

/**
 * The name of a product that no branch names: by its package URL, or what stands before the version of a build; else all of its name.
 *
 * @param name In full, as the document writes it.
 */
export function productNameIn(name: string, helper: CsafHelper | undefined): Readonly<{ product: string; version: string }> {
  const [, packaged, tagged] = PURL.exec(helper?.purl ?? '') ?? []
  const own = packaged === undefined ? undefined : decoded(packaged)
  if (own !== undefined && name.toLowerCase().startsWith(own.toLowerCase()))
    return { product: name.slice(0, own.length), version: tagged === undefined ? '' : decoded(tagged) }
  const [, product, version] = BUILD.exec(name) ?? []
  return product === undefined || version === undefined ? { product: name, version: '' } : { product, version }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray percent sign is a percent sign
  }
}
