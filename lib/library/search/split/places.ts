const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, DIGITS.indexOf(String.fromCharCode(code))))
const BITS = 5
const MORE = 1 << BITS

/** Where a word stands: numbers, ascending, and how often it stands at each. */
export type Places = Readonly<{ numbers: Uint32Array; counts: Uint32Array }>

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

/** Read what `packPlaces` wrote. In arrays of numbers alone: a common word stands in tens of thousands of places. */
export function unpackPlaces(text: string): Places {
  const numbers = new Uint32Array(text.length >> 1) // each place is two digits at least
  const counts = new Uint32Array(text.length >> 1)
  let [size, last, value, shift] = [0, 0, 0, 0]
  let isNumber = true // a number, then how often
  for (let at = 0; at < text.length; at += 1) {
    const digit = VALUES[text.charCodeAt(at)] ?? 0
    value += (digit & (MORE - 1)) << shift
    shift += BITS
    if (digit >= MORE) continue
    if (isNumber) {
      last += value
      numbers[size] = last
    } else {
      counts[size] = value
      size += 1
    }
    isNumber = !isNumber
    value = 0
    shift = 0
  }
  return { numbers: numbers.subarray(0, size), counts: counts.subarray(0, size) }
}

function digitsOf(value: number): string {
  let [text, rest] = ['', value]
  for (; rest >= MORE; rest >>= BITS) text += DIGITS[MORE + (rest & (MORE - 1))]
  return text + DIGITS[rest]
}
