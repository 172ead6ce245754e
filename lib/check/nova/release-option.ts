import { MASTER } from '@/lib/facts/catalogues/release-order'

/** The option of the advisor's question `release` in which a point lies. */
export function releaseOption(point: string): string {
  const major = Number(point.split('.')[0])
  if (point === MASTER) return '31+'
  if (major >= 2011 || major <= 21) return 'le21'
  return major === 22 ? '22' : major <= 28 ? '23-28' : major <= 30 ? '29-30' : '31+'
}
