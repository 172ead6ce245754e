/**
 * The id after the highest of this year; gaps are not filled, because an id is never used twice.
 *
 * @param fileNames Names such as `BH-2026-001.md`; others are passed over.
 * @throws RangeError after 999 in one year.
 */
export function nextId(fileNames: readonly string[], today: string): string {
  const year = today.slice(0, 4)
  const used = fileNames.map((name) => Number(/^BH-(\d{4})-(\d{3})\.md$/.exec(name)?.[1] === year ? name.slice(8, 11) : 0))
  const next = Math.max(0, ...used) + 1
  if (next > 999) throw new RangeError(`all ids of ${year} are used`)
  return `BH-${year}-${String(next).padStart(3, '0')}`
}
