import type { OpenPolicy } from '@/lib/advisor/runtime/compiled-policy'
import { randomFrom } from '@/lib/random-from'

/** A CSV of so many groups of hosts, each with other answers to every question: the same for the same number. */
export function generatedFleet({ questions }: OpenPolicy, size: number): string {
  const random = randomFrom(1)
  const rows = Array.from({ length: size }, (_, at) => {
    const picked = questions.map(({ options }) => options[Math.floor(random() * options.length)]?.[0])
    return [`group-${at}`, ['kvm', 'lxc', 'qemu'][at % 3], `nova==${25 + (at % 8)}.0.0`, ...picked].join(',')
  })
  return [['name', 'current', 'packages', ...questions.map(({ id }) => id)].join(','), ...rows].join('\n')
}
