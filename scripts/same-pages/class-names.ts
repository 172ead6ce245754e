/** Which class of one set of pages is which of the other: found page by page, and one to one. */
export class ClassNames {
  readonly #ours = new Map<string, string>()
  readonly #theirs = new Map<string, string>()

  /** Give every class of their text our name for it. @throws RangeError where one class is two of the other side. */
  translated(theirs: string, ours: string): string {
    const names = [...ours.matchAll(CLASS)].map(([, value = '']) => value.split(' '))
    let nth = 0
    return theirs.replace(CLASS, (whole, value: string) => {
      const own = names[nth] ?? []
      nth += 1
      const mapped = value.split(' ').map((name, at) => this.#nameOf(name, own[at] ?? ''))
      return whole.replace(value, () => mapped.join(' '))
    })
  }

  /** Our name for one of their classes; the same where it was never seen. */
  of(name: string): string {
    return this.#theirs.get(name) ?? name
  }

  #nameOf(theirs: string, ours: string): string {
    const [known, back] = [this.#theirs.get(theirs), this.#ours.get(ours)]
    if (known === undefined && back === undefined) {
      this.#theirs.set(theirs, ours)
      this.#ours.set(ours, theirs)
    } else if (known !== ours || back !== theirs) return `${theirs}≠${ours}`
    return ours
  }
}

const CLASS = / class="([^"]*)"/g
