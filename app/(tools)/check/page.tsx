import type { Metadata } from 'next'
import { advisorWords, controlTitles } from '@/app/check'
import { CheckPage } from '@/components/check/check-page'
import { loadKnowledge } from '@/lib/check/load-knowledge'

export const metadata: Metadata = {
  title: 'Check your configuration',
  description:
    'Hold nova.conf, qemu.conf, libvirtd.conf, domain XML and LXC configurations against rules for isolation, in your browser: lines, reasons, fixes.',
  alternates: { canonical: '/check/' },
}

export default function Page() {
  const { rules, nova } = loadKnowledge('.')
  return <CheckPage advisor={advisorWords()} controls={controlTitles()} rules={rules.length} options={nova.names.size} />
}
