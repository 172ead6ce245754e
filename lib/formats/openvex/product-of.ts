import type { VexProduct } from '@/lib/formats/openvex/openvex-schema'

const PURL = /^pkg:[a-z0-9.+-]+\/(?:[^@?#]*\/)?([^@?#/]+)(?:@([^?#]*))?/i

/** What a product is called, and its version; `''` where none is given. A package URL names both, other addresses name themselves. */
export function productOf(product: Pick<VexProduct, '@id' | 'identifiers'>): Readonly<{ name: string; version: string }> {
  const written = product.identifiers?.purl ?? product['@id'] ?? product.identifiers?.cpe23 ?? product.identifiers?.cpe22 ?? ''
  const [, name, version = ''] = PURL.exec(written) ?? []
  return name === undefined ? { name: written, version: '' } : { name: decoded(name), version: decoded(version) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray percent sign is a percent sign
  }
}
