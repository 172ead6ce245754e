const TABLE = /^\s*(\[\[?)\s*([\w."'-]+(?:\s*\.\s*[\w."'-]+)*)\s*\]\]?/
const KEY = /^\s*([\w-]+|"[^"]*"|'[^']*')\s*(?:\.|=)/

/**
 * Where the keys of a TOML text stand: the library gives values without their places.
 *
 * @returns The line of a path, counted from 0; of what is around it where it is not found.
 */
export function tomlLines(text: string): (path: readonly PropertyKey[]) => number {
  const found = new Map<string, number>()
  const counts = new Map<string, number>()
  let table: string[] = []
  for (const [at, line] of text.split('\n').entries()) {
    const [, opening, name = ''] = TABLE.exec(line) ?? []
    if (opening !== undefined) {
      table = pathOf(name, opening === '[[', counts)
      keep(table, at)
    } else {
      const [, key] = KEY.exec(line) ?? []
      if (key !== undefined) keep([...table, bare(key)], at)
    }
  }
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = found.get(JSON.stringify(path.slice(0, length).map(String)))
      if (line !== undefined) return line
    }
    return 0
  }

  function keep(path: readonly string[], line: number): void {
    const name = JSON.stringify(path)
    if (!found.has(name)) found.set(name, line)
  }
}

/** The path of a table: those before it in the name are the last of their arrays. */
function pathOf(name: string, isOfArray: boolean, counts: Map<string, number>): string[] {
  const parts = name.split('.').map((part) => bare(part.trim()))
  const path: string[] = []
  for (const [at, part] of parts.entries()) {
    path.push(part)
    const key = JSON.stringify(path)
    const isLast = at === parts.length - 1
    if (isLast && isOfArray) counts.set(key, (counts.get(key) ?? -1) + 1)
    const index = counts.get(key)
    if (index !== undefined) path.push(String(index))
  }
  return path
}

const bare = (key: string) => key.replace(/^(["'])(.*)\1$/, '$2')
