/** A catalogue as text: one field of the header a line, then one row a line, so that a diff shows what changed. */
export function toCatalogueText(header: Readonly<Record<string, unknown>>, lists: Readonly<Record<string, readonly string[]>>): string {
  const fields = Object.entries(header).map(([key, value]) => `${JSON.stringify(key)}: ${fieldText(value)}`)
  const parts = Object.entries(lists).map(([key, rows]) => `${JSON.stringify(key)}: [\n${rows.join(',\n')}\n]`)
  return `{"header": {\n${fields.join(',\n')}\n},\n${parts.join(',\n')}\n}\n`
}

/** A list or a map gets a line for each of its entries where they are lists or objects themselves. */
function fieldText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const isDeep = Object.values(value).some((entry) => typeof entry === 'object')
  if (!isDeep && Array.isArray(value)) return JSON.stringify(value)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const lines = Array.isArray(value)
    ? value.map((entry) => JSON.stringify(entry))
    : Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`)
  return `${open}\n${lines.join(',\n')}\n${close}`
}
