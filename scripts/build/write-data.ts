import { join } from 'node:path'
import { loadOpenStack } from '@/lib/content/openstack'
import { loadPolicyCorpus } from '@/lib/content/policy-corpus'
import { loadProducts } from '@/lib/content/products'
import { bytesAgain } from '@/lib/content/read-documents'
import type { Place } from '@/lib/content/render-ahead'
import { loadTechnologies } from '@/lib/content/technologies'
import type { Library } from '@/lib/library/library'
import { publishPolicy } from '@/lib/publish/policy-json'
import { publish } from '@/lib/publish/publish'
import { writeFile } from './folder'
import type { Proved } from './proved-policies'

/** Write the data files beside the exported pages, and the original bytes of every document. */
export function writeData({ root, today }: Pick<Place, 'root' | 'today'>, to: string, library: Library, policies: readonly Proved[]): void {
  const openstack = loadOpenStack(root)
  const facts = { openstack, catalogue: loadTechnologies(root, openstack), versions: loadProducts(root, openstack, today) }
  for (const { path, text } of publish({ library, ...facts })) writeFile(join(to, path), text)
  for (const { compilation, proof } of policies)
    for (const { path, text } of publishPolicy(compilation, proof, loadPolicyCorpus(root, compilation))) writeFile(join(to, path), text)
  const sources = new Map(library.sources.map(({ source }) => [source.id, source]))
  for (const { origin } of library.advisories) {
    const source = sources.get(origin.source)
    if (source !== undefined) writeFile(join(to, 'raw', origin.source, origin.path), bytesAgain(source, origin.path, origin.sha256))
  }
}
