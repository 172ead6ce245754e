import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DRAFT } from '@/lib/disk/write-whole'
import { copyProject } from '@/scripts/copy-project'
import type { Row } from './row'
import { endOf, isPlain, isRoot, needMounts, run, script, withMounts } from './run'

const DOCUMENTS = 2000
/** What was recorded before: a file that is half written would be neither this nor the new one. */
const OLD = '{ "BH-2026-001": [{ "date": "2026-01-01", "summary": "First." }] }\n'
const RELEASE = script('scripts/release.ts', '--write')

export const row: Row = {
  id: 'stopped-release',
  must: 'a release that is killed at whatever moment, or meets a full disk, leaves the record as it was or whole, and the next one succeeds',
  isShort: true,
  isAlone: true,
  atMostS: 600,
  async run({ root, folder, isShort }) {
    const project = copyProject(root, join(folder, 'project'), 'linked')
    const record = join(project, 'content/revisions.json')
    publish(join(project, 'out'))
    const release = (killAfterMs?: number) => {
      writeFileSync(record, OLD)
      const meanwhile = (child: { kill: (signal: 'SIGKILL') => void }) => {
        if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
      }
      return run(RELEASE, { cwd: project, meanwhile })
    }
    const whole = await release()
    equal(whole.status, 0, endOf(whole))
    const recorded = readFileSync(record, 'utf8')
    equal(Object.keys(JSON.parse(recorded)).length, DOCUMENTS)

    const tries = isShort ? 4 : 40
    let killed = 0
    for (let nth = 0; nth < tries; nth += 1) {
      const ran = await release(whole.ms * (0.4 + (0.6 * nth) / tries))
      if (ran.signal === 'SIGKILL') killed += 1
      const left = readFileSync(record, 'utf8')
      ok(left === OLD || left === recorded, `the record is neither the old one nor the new one: ${left.length} characters`)
    }
    ok(killed > 0, 'every release was faster than its end')
    const again = await release()
    equal(again.status, 0, endOf(again))
    equal(readFileSync(record, 'utf8'), recorded)

    if (!isRoot) return
    await needMounts(folder)
    const onFull = [
      `mount -t tmpfs -o size=32k none '${join(project, 'content')}'`,
      `printf '%s' '${OLD}' > content/revisions.json`,
      `${RELEASE.map((word) => `'${word}'`).join(' ')} >/dev/null && exit 9 || true`,
      'ls content >&2; cat content/revisions.json',
    ]
    const full = await run(withMounts(onFull), { cwd: project })
    equal(full.status, 0, endOf(full))
    match(full.err, /no-space: the disk is full; free some space/)
    equal(full.out.trim(), OLD.trim())
    ok(!full.err.includes(DRAFT), 'a draft stays on the full disk')
    isPlain({ out: '', err: full.err })
    deepEqual(readdirSync(join(project, 'out')).toSorted(), ['.well-known', 'api'])
  },
}

/** A publication of as many advisories as make a record that is written in more than one piece. */
function publish(out: string): void {
  const [api, csaf] = [join(out, 'api/v1/advisories'), join(out, '.well-known/csaf/2026')]
  for (const place of [api, csaf]) mkdirSync(place, { recursive: true })
  writeFileSync(`${api}.json`, '{}\n')
  for (let nth = 0; nth < DOCUMENTS; nth += 1) {
    const id = `BH-2026-${String(nth).padStart(4, '0')}`
    const said = { title: 'A title', state: 'published', published: '2026-01-01', modified: '2026-01-01' }
    const formats = { raw: `/raw/notes/${id}.md` }
    writeFileSync(join(api, `${id}.json`), JSON.stringify({ id, ...said, source: { sha256: 'x' }, formats, affected: [], severity: [] }))
    const tracking = { id, revision_history: [{ date: '2026-01-01T00:00:00Z', summary: 'The first version of this advisory.' }] }
    writeFileSync(join(csaf, `${id.toLowerCase()}.json`), JSON.stringify({ document: { tracking } }))
  }
}
