/** A detail of a finding in lines: the name before the text, or above it where that has lines of its own, such as a fragment to copy. */
export function detailLines([name, text]: readonly [name: string, text: string]): readonly string[] {
  const lines = text.trimEnd().split('\n')
  return lines.length === 1 ? [`${name}: ${lines[0]}`] : [`${name}:`, ...lines.map((line) => `  ${line}`)]
}
