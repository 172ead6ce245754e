/** A place in the shared table of diagrams; equal functions have equal refs. */
export type Ref = number

/** A function of two terminal values, with the memory of where it has been applied. */
export type Operation = Readonly<{ fn: (a: number, b: number) => number; memo: Map<number, Ref> }>

/**
 * Reduced ordered multi-valued decision diagrams over one table: a node tests one variable and has a child for each of its values;
 * a terminal holds an integer. Because equal functions share one ref, equality of functions is equality of numbers.
 *
 * @param arities Number of values of each variable, in the order in which diagrams test them.
 */
export function createDiagrams(arities: readonly number[]) {
  const variables: number[] = []
  const children: (readonly Ref[])[] = []
  const values: number[] = []
  const unique = new Map<string, Ref>()

  const add = (key: string, variable: number, kids: readonly Ref[], value: number): Ref => {
    const known = unique.get(key)
    if (known !== undefined) return known
    unique.set(key, variables.length)
    variables.push(variable)
    children.push(kids)
    values.push(value)
    return variables.length - 1
  }
  const terminal = (value: number): Ref => add(`=${value}`, arities.length, [], value)
  const node = (variable: number, kids: readonly Ref[]): Ref => {
    const [first] = kids
    return first !== undefined && kids.every((kid) => kid === first) ? first : add(`${variable}:${kids.join()}`, variable, kids, 0)
  }
  const variableOf = (ref: Ref): number => variables[ref] ?? arities.length
  const kidsOf = (ref: Ref): readonly Ref[] => children[ref] ?? []
  const leafOf = (ref: Ref): number => values[ref] ?? 0
  const isTerminal = (ref: Ref): boolean => variableOf(ref) === arities.length

  const apply = (operation: Operation, f: Ref, g: Ref): Ref => {
    if (isTerminal(f) && isTerminal(g)) return terminal(operation.fn(leafOf(f), leafOf(g)))
    const key = f * 2 ** 26 + g
    const known = operation.memo.get(key)
    if (known !== undefined) return known
    const top = Math.min(variableOf(f), variableOf(g))
    const kids: Ref[] = []
    for (let at = 0; at < (arities[top] ?? 0); at += 1) kids.push(apply(operation, cofactor(f, top, at), cofactor(g, top, at)))
    const result = node(top, kids)
    operation.memo.set(key, result)
    return result
  }
  const cofactor = (ref: Ref, variable: number, at: number): Ref => (variableOf(ref) === variable ? (kidsOf(ref)[at] ?? ref) : ref)

  /** The diagram with each terminal value replaced, and each node's children made anew. */
  const rebuild = (ref: Ref, leaf: (value: number) => number, inner: (variable: number, kids: readonly Ref[]) => Ref): Ref => {
    const memo = new Map<Ref, Ref>()
    const walk = (at: Ref): Ref => {
      const known = memo.get(at)
      if (known !== undefined) return known
      const made = isTerminal(at) ? terminal(leaf(leafOf(at))) : inner(variableOf(at), kidsOf(at).map(walk))
      memo.set(at, made)
      return made
    }
    return walk(ref)
  }
  const map = (ref: Ref, fn: (value: number) => number): Ref => rebuild(ref, fn, node)
  /** The function where a variable is known to have one value. */
  const restrict = (ref: Ref, variable: number, at: number): Ref =>
    rebuild(
      ref,
      (value) => value,
      (each, kids) => (each === variable ? (kids[at] ?? 0) : node(each, kids)),
    )
  /** The function that reads a variable as another value: `as[value]` in place of each value. */
  const readAs = (ref: Ref, variable: number, as: readonly number[]): Ref =>
    rebuild(
      ref,
      (value) => value,
      (each, kids) => node(each, each === variable ? as.map((value) => kids[value] ?? 0) : kids),
    )
  /** 1 where the variable has one of these values, else 0. */
  const literal = (variable: number, among: readonly number[]): Ref =>
    node(
      variable,
      Array.from({ length: arities[variable] ?? 0 }, (_, at) => terminal(among.includes(at) ? 1 : 0)),
    )

  return {
    arities,
    terminal,
    node,
    literal,
    apply,
    map,
    restrict,
    readAs,
    variableOf,
    kidsOf,
    leafOf,
    isTerminal,
    /** An operation keeps its memory as long as it is used: make one for each meaning, once. */
    operation: (fn: (a: number, b: number) => number): Operation => ({ fn, memo: new Map() }),
    /** Number of nodes and terminals in the table. */
    size: () => variables.length,
  }
}
export type Diagrams = ReturnType<typeof createDiagrams>
