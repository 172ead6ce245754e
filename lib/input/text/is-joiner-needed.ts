const JOINED_SCRIPT = /[\p{L}\p{M}]/u
const PLAIN_SCRIPT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u
const EMOJI = /\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/u

/** Whether the joiner at a place of a line changes how its neighbours look: between emoji, and in scripts that join their letters. */
export function isJoinerNeeded(line: string, at: number): boolean {
  const [before, after] = [[...line.slice(Math.max(0, at - 2), at)].at(-1) ?? '', [...line.slice(at + 1, at + 3)][0] ?? '']
  if (EMOJI.test(before) && EMOJI.test(after)) return true
  return [before, after].every((char) => JOINED_SCRIPT.test(char) && !PLAIN_SCRIPT.test(char))
}
