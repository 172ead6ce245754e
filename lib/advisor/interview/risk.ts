const WORDS = ['low, advisory reasons only', 'serious', 'critical']
const SEVERITIES = ['advisory', 'serious', 'critical']

/** What runs today, as far as its risk goes: the worst that surely speaks against it, and all that does or may. */
type Rated = Readonly<{ band: number | null; against: readonly Readonly<{ severity: string | null; certain: boolean }>[] }>

/** The risk of what runs today in words, and how much worse it may be where answers are open. */
export function riskWords({ band, against }: Rated): string {
  const sure = band === null ? 'no reason against it' : (WORDS[band] ?? '')
  const worst = Math.max(-1, ...against.map(({ severity, certain }) => (certain ? -1 : SEVERITIES.indexOf(severity ?? ''))))
  return worst > (band ?? -1) ? `${sure} so far; up to ${SEVERITIES[worst]}, depending on open answers` : sure
}
