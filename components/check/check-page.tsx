import type { AdvisorWords } from '@/components/check/advisor-words'
import { Check } from '@/components/check/check'
import intro from '@/components/page/page-intro.module.css'
import page from '@/components/page/tool-page.module.css'

type Props = Readonly<{ advisor: AdvisorWords; controls: Readonly<Record<string, string>>; rules: number; options: number }>

/** "Look at my nova.conf"; without script, what it does and the command that does the same. */
export function CheckPage({ advisor, controls, rules, options }: Props) {
  return (
    <>
      <div className={intro.intro}>
        <h1>Check your configuration</h1>
        <p className={intro.lead}>
          Give a nova.conf, qemu.conf, libvirtd.conf, domain XML or an LXC configuration: what weakens isolation, with its line and the
          smallest fix. Nothing you enter leaves this browser.
        </p>
      </div>
      <div className={page.without}>
        <p>
          This page needs JavaScript to check files. It holds them against {rules} rules and {options.toLocaleString('en')} options of Nova,
          each for the releases that have it: what runs, what fails, what is in order, what cannot be told from these files, and options
          that nobody reads.
        </p>
        <p>The command line does the same, in a clone of this project, and sends nothing either:</p>
        <pre>
          <code className="language-bash">
            {
              'npm run -s bulkhead -- check /etc/nova/nova.conf /etc/libvirt/libvirtd.conf\nvirsh dumpxml instance-00000001 | npm run -s bulkhead -- check -'
            }
          </code>
        </pre>
      </div>
      <div data-starts-worker="">
        <Check advisor={advisor} controls={controls} />
      </div>
      <p className={page.see}>
        Many hosts at once: <a href="/fleet/">judge a fleet</a>. Which advisories concern your packages:{' '}
        <a href="/affected/">are you affected?</a> What the rules look after: <a href="/controls/">the controls</a>.
      </p>
    </>
  )
}
