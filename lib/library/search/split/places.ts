const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]))
const BITS = 5
const MORE = 1 << BITS

/**
 * Write places as text that compresses well: of each the distance to the one before and the count, in digits of five bits, those first that
 * count least; a sixth bit says that more follow.
 *
 * @param places Numbers, ascending, each followed by how often the word stands there.
 */
export function packPlaces(places: readonly number[]): string {
  let [text, last] = ['', 0]
  for (let at = 0; at < places.length; at += 2) {
    const [number = 0, count = 0] = [places[at], places[at + 1]]
    text += digitsOf(number - last) + digitsOf(count)
    last = number
  }
  return text
}

/** Read what `packPlaces` wrote: counts by number. @param turn Makes another number of each. */
export function unpackPlaces(text: string, turn = (number: number) => number): Record<number, number> {
  const places: Record<number, number> = {}
  let [last, at] = [0, 0]
  const next = () => {
    let [value, shift] = [0, 0]
    for (;;) {
      const digit = VALUES.get(text[at] ?? '') ?? 0
      at += 1
      value += (digit & (MORE - 1)) << shift
      if (digit < MORE) return value
      shift += BITS
    }
  }
  while (at < text.length) {
    last += next()
    places[turn(last)] = next()
  }
  return places
}

function digitsOf(value: number): string {
  let [text, rest] = ['', value]
  for (; rest >= MORE; rest >>= BITS) text += DIGITS[MORE + (rest & (MORE - 1))]
  return text + DIGITS[rest]
}
