import { noteText } from '@/lib/formats/ossn/note-fixture'

/** A note in the usual style. */
export const NOTE = noteText({
  title: 'A made-up note\n---',
  affected: '### Affected Services / Software ###\nNova, Libvirt, Grizzly, Havana, >=12.0.0 <=12.0.3, ==13.0.0',
  discussion: '### Discussion ###\nMore *words* and `code` [1].\n\n    [libvirt]\n    virt_type = kvm\n\n* one\n* two\n  - three',
  actions: '### Recommended Actions ###\n1. Do it:\n\n---- begin example file ----\n[DEFAULT]\ndebug = False\n---- end example file ----',
  references:
    '### Contacts / References ###\nAuthor: Ann Bee, Example Org\nThis OSSN : https://example.org/OSSN-0042\n[1] https://example.org/a',
})

/** A note in the marks of MediaWiki. */
export const WIKI_NOTE = noteText({
  title: '= A note in MediaWiki =',
  summary: "== Summary ==\nSome ''words'' and '''more'''.",
  affected: "== Affected Services / Software ==\n\n'''Services''': Nova,Watcher\n\n'''Releases''': all supported releases",
  discussion: '== Discussion ==\n* a\n** b\n\n=== Patches ===\n* https://review.opendev.org/1',
  actions: '== Recommended Actions ==\n# Do it\n  now',
  references: '== Contacts / References ==\n* Author: Ann Bee <ann@example.org>\n* CVE: None',
})
