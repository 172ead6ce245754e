import type { Problem } from '@/lib/input/problems/problem'
import type { LinkTarget } from './link-target'
import { problemIn } from './page-problem'
import type { PageKind } from './postprocess'

/** What is known of the whole output once all pages are finished. */
type Output = Readonly<{
  hasFile: (file: string) => boolean
  /** A page by its file; null for what is no page. */
  pageAt: (file: string) => Readonly<{ kind: PageKind; hasAnchor: (name: string) => boolean }> | null
}>

/** Targets that pages point at, each with the files that do. */
export class Pointers {
  readonly #from = new Map<string, { place: LinkTarget; first: string; others: number }>()

  add(file: string, targets: readonly LinkTarget[]): void {
    for (const place of targets) {
      const key = `${place.path}#${place.fragment}`
      const known = this.#from.get(key)
      if (known) known.others += 1
      else this.#from.set(key, { place, first: file, others: 0 })
    }
  }

  /** The targets that are not in the output. A place that many pages point at is one problem. */
  broken(output: Output): readonly Problem[] {
    return [...this.#from.values()].flatMap(({ place, first, others }) => {
      const fault = faultOf(place, output)
      if (fault === null) return []
      const where = others === 0 ? '' : `, and likewise on ${others} other ${others === 1 ? 'page' : 'pages'}`
      return [problemIn(first, fault.reason, `${fault.what}${where}`, fault.fix)]
    })
  }
}

/** A fragment that carries the state of a tool (`#ISO:…/REL:D`) and names no element. */
const STATE = /[:/=+~]/

function faultOf({ path, fragment }: LinkTarget, { hasFile, pageAt }: Output) {
  const name = path.slice(1)
  const file = path.endsWith('/') ? `${name}index.html` : name
  if (!hasFile(file)) {
    return hasFile(`${name}/index.html`)
      ? { reason: 'missing-slash', what: `${path} is a folder, and not every host redirects`, fix: `write ${path}/` }
      : { reason: 'broken-link', what: `${path} is not in the output`, fix: 'correct the address, or publish the file' }
  }
  const page = pageAt(file)
  if (page === null || fragment === '' || fragment === 'top' || page.hasAnchor(fragment)) return null
  if (page.kind === 'tool' && STATE.test(fragment)) return null
  return {
    reason: 'broken-fragment',
    what: `${path} has no element with the id "${fragment}"`,
    fix: 'correct the fragment, or give the element its id',
  }
}
