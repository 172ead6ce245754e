/** Length of the longest run of one character. */
export function longestRun(text: string, mark: string): number {
  let longest = 0
  let run = 0
  for (const char of text) {
    run = char === mark ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
