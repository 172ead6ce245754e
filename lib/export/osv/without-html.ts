/** CommonMark without comments of HTML, which nobody sees where it is shown; what stands in fences is code, and stays. */
export function withoutComments(markdown: string): string {
  const parts = markdown.split(/^( {0,3}(?:```|~~~)[^\n]*)$/m)
  return parts.map((part, at) => (at % 4 === 0 ? part.replace(/<!--[\s\S]*?-->/g, '') : part)).join('')
}
