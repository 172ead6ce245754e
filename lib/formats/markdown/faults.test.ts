import { expect, it } from 'vitest'
import { broken, documentOf, VALID } from '@/lib/formats/markdown/fixture'
import { markdown } from '@/lib/formats/markdown/markdown'
import { formatProblem } from '@/lib/input/problems/problem'

const WHEN = (keys: string) => ['authors:', `    when: { ${keys} }\nauthors:`] as const

const FAULTS: readonly (readonly [text: string, problem: string])[] = [
  [
    '# No front matter\n',
    '1: front-matter: the file does not begin with front matter; begin with a line of --- and end the front matter with another',
  ],
  ['+++\nid = "x"\n+++\n', '1: front-matter: the front matter is TOML; write YAML between two lines of ---'],
  ['---\nid: x\n', '1: front-matter: the front matter is never closed; end it with a line of ---'],
  [broken(['BH-2026-001', 'BH-26-1']), '2: bad-id: id: "BH-26-1" is not an id of ours; write BH-YYYY-NNN'],
  [broken(['BH-2026-001', 'BH-2026-002']), '2: id-mismatch: id: the file is named BH-2026-001.md; name it BH-2026-002.md or mend the id'],
  [broken(['title: A title\n', '']), '2: schema: title is missing; add it, as a string'],
  [broken(['title:', 'titel: x\ntitle:']), '3: schema: unknown key "titel"; did you mean "title"?'],
  [broken(['2026-11-01', '2026-02-30']), '4: bad-date: published: Invalid ISO date; write a day that exists, as YYYY-MM-DD'],
  [broken(['2026-11-02', '2026-11-26']), '5: future-date: modified: the day has not come yet; write the day of publication'],
  [broken(['2026-11-02', '2026-10-02']), '5: bad-date: modified: the day is before that of publication; write the day of the last change'],
  [broken(['rating: low', 'rating: lo']), '7: schema: severity.rating has an unknown value; use one of none, low, medium, high, critical'],
  [broken(['  because', '  becuase']), '6: schema: severity.because is missing; add it, as a string'],
  [broken(['    text: All', '    version: All']), '10: schema: affected[0].text is missing; add it, as a string'],
  [broken(['[Wallaby]', '[wallaby]']), '12: schema: affected[0].releases[0]: this is not an OpenStack series; did you mean Wallaby?'],
  [
    broken(['>=23.0.0 <24', '23 - 24']),
    '13: schema: affected[0].ranges[0]: this is not a range; write bounds such as ">=22.0.0 <23.0.0", in quotes',
  ],
  [
    broken(['authors:', 'technologies: [KVM]\nauthors:']),
    '14: schema: technologies[0]: this is not an id; write lower-case words joined by -',
  ],
  [
    broken(['authors:', 'questions: [Tenancy?]\nauthors:']),
    '14: schema: questions[0]: this is not an id; write lower-case words joined by -',
  ],
  [
    broken(['authors:', 'related: [ossn 1]\nauthors:']),
    '14: schema: related[0]: this is not an id; write it as its publisher does, such as OSSN-0001 or CVE-2022-0492',
  ],
  [broken(['authors:', 'authors: &a']), '14: yaml-alias: an anchor is not allowed; write the value out where it is needed'],
  [
    broken(['## Summary', 'Before.\n\n## Summary']),
    '19: schema: there is text before the first section; move it into a section, or remove it',
  ],
  [broken(['## Summary\n\nIn short.\n', '']), '20: missing-section: the section "Summary" is missing; add "## Summary" before this line'],
  [broken(['In short.', '']), '19: missing-section: the section "Summary" is empty; write it'],
  [
    broken(['## References', '## Discussion\n\nMore [^one].\n\n## References']),
    '40: duplicate-section: the section "Discussion" occurs twice; merge the two',
  ],
  [
    broken(['## Summary', '## Then and now\n\nOnce [^one].\n\n## Summary']),
    '23: section-order: "Summary" comes after "Then and now"; put the sections in the order Summary, Affected, Discussion, Recommended actions, Then and now, References',
  ],
  [
    broken(['In short.', 'In short.\n\n## Impact\n\nBad.']),
    '23: unknown-section: the section "Impact" is not known; use a level-3 heading, or one of Summary, Affected, Discussion, Recommended actions, Then and now, References',
  ],
  [
    broken(['In short.', '# In short']),
    '21: schema: there is a level-1 heading; the title stands in the front matter; begin sections with ##',
  ],
  [
    broken(['In short.', 'In short [^one].']),
    '21: citation-in-summary: the summary cites "one"; cite in Discussion; the summary is shown where there are no references',
  ],
  [broken(['It is so', 'It is [^three] so']), '29: unknown-source: "three" is cited and not defined; add "[^three]: …" to References'],
  [broken(['[^two][^one]', '[^one]']), '43: unused-source: nothing cites the source "two"; cite it with [^two], or remove it'],
  [
    broken([' [^two][^one].', '.\n\nThat too [^one][^two].']),
    '29: no-source: this paragraph names no source; cite one with [^key], or say it where no fact is stated',
  ],
  [
    broken(['It is so [', '- Also.\n\nIt is so [']),
    '29: no-source: this list item names no source; cite one with [^key], or say it where no fact is stated',
  ],
  [
    broken(['It is so [', '| A |\n| --- |\n| b |\n\nIt is so [']),
    '31: no-source: this table row names no source; cite one with [^key], or say it where no fact is stated',
  ],
  [
    broken(['Do it [^one]', 'Do it']),
    '31: no-source: the section "Recommended actions" cites nothing; cite the source of its facts with [^key]',
  ],
  [broken(['```ini file="nova.conf"', '```']), '35: code-language: a code block names no language; name one behind ```: '],
  [broken(['```ini', '```inni']), '35: code-language: the language "inni" is not known; did you mean "ini"?'],
  [
    broken(['```ini file="nova.conf"\n[DEFAULT]\ndebug = False\n```', 'So:\n\n    code']),
    '37: code-language: a code block is indented; put it between two lines of ``` and name its language',
  ],
  [
    broken(['In short.', 'In [short](http://x.example/).']),
    '21: unsafe-url: the address "http://x.example/" is not https; link to https://, to a path of the portal or to a section of this advisory',
  ],
  [
    broken(['In short.', 'In <b>short.']),
    '21: raw-html: there is raw HTML; write Markdown; put `<words>` that are meant as text between back-ticks',
  ],
  [broken(['In short.', 'In ![short](https://x.example/).']), '21: schema: there is a picture; describe it in words'],
  [broken(['Article.', 'Artcle.']), '42: source-form: the source "one" has the type "Artcle", which is not known; did you mean "article"?'],
  [
    broken([', page 1, as of 2026-10-01 (pinned)', '']),
    '42: source-form: the source "one" does not have the form of a source; write `[^key]: Type. [Title](https://…), where, as of YYYY-MM-DD (state).` in one line',
  ],
  [
    broken(['(pinned)', '(fresh)']),
    '42: source-form: the source "one" has the state "fresh", which is not known; use one of pinned, living, historical',
  ],
  [broken(['2026-10-01', '2026-13-01']), '42: bad-date: the source "one" was read on a day that does not exist; write YYYY-MM-DD'],
  [
    broken(['2026-10-01', '2027-10-01']),
    '42: future-date: the source "one" was read on a day that has not come yet; write the day on which you read it',
  ],
  [
    broken(['[^two]: Web', '[^one]: Web'], ['[^two][^one]', '[^one]']),
    '43: duplicate-source: the source "one" is defined twice; keep one of them',
  ],
  [
    broken(['In short.', '> '.repeat(60)]),
    '2: nesting-too-deep: the text is nested too deep, or a paragraph has too many marks; make lists flatter, paragraphs shorter',
  ],
  [
    broken(['[DEFAULT]\ndebug = False\n```', '[DEFAULT]']),
    '35: unterminated-code: a code block is never closed; close it with a line of ```',
  ],
  [broken(['authors:', 'note: TO WRITE\nauthors:']), '14: unfinished: here stands "TO WRITE"; write it'],
  [broken(['It is so', 'It is [so [^one]](https://x.example/)']), '29: schema: a citation stands inside a link; put it behind the link'],
  [broken(['## References', '> ## Aside\n\n## References']), '40: schema: a heading stands inside a list or quotation; move it out'],
  [
    broken([
      'authors:',
      'withdrawn: { on: 2026-11-03, because: Wrong. }\nsuperseded: { on: 2026-11-03, by: BH-2026-009, because: Better. }\nauthors:',
    ]),
    '15: schema: superseded: an advisory is withdrawn or superseded, not both; keep one of them',
  ],
  [
    broken(['authors:', 'aliases: [OSSN-0001]\nrelated: [OSSN-0001]\nauthors:']),
    '15: schema: related: an id is both an alias and related; keep it in one of the lists',
  ],
  [broken(['[Wallaby]', '["2023.3"]']), '12: schema: affected[0].releases[0]: this is not an OpenStack series; write Wallaby or 2023.1'],
  [broken(WHEN('text: x, opton: y')), '14: schema: unknown key "opton"; did you mean "option"?'],
  [broken(WHEN('option: "[libvirt]virt_type", value: lxc')), '14: schema: affected[0].when.text is missing; add it, as a string'],
  [
    broken(WHEN('text: x, option: "[libvirt]virt_type"')),
    '14: schema: affected[0].when: it has an option or a value without the other; write both, or leave both out',
  ],
  [
    broken(WHEN('text: x, option: virt_type, value: lxc')),
    '14: schema: affected[0].when.option: this is not an option; write "[section]name" of nova.conf, or a file and a name such as "qemu.conf sched_core"',
  ],
  [
    broken(WHEN('text: "see [there](https://x.example)"')),
    '14: schema: affected[0].when.text: this holds a link or a citation; write words, and `code` between back-ticks',
  ],
  [
    broken(['{ default: Upgrade. }', '{ Yoga: Upgrade. }']),
    '16: schema: remedy.default: there is none; write what to do on all other series',
  ],
  [
    broken(['{ default: Upgrade. }', '{ default: Upgrade., Yogi: Wait. }']),
    '16: schema: the key "Yogi": this is not an OpenStack series; did you mean Yoga?',
  ],
  [broken(['default: Upgrade.', 'default: Set `a.']), '16: schema: remedy.default: a back-tick has no other to close it; '],
  [broken(['{ default: Upgrade. }', 'Upgrade.']), '16: schema: remedy: '],
  [
    broken(['file="nova.conf"', 'files="nova.conf"']),
    '35: code-attribute: the attribute "files" of a code block is not known; did you mean "file"?',
  ],
  [
    broken(['file="nova.conf"', 'file=nova.conf']),
    '35: code-attribute: "file=nova.conf" behind the language is no attribute; write file="nova.conf" since="20.0.0", each name once',
  ],
  [
    broken(['file="nova.conf"', 'file=""']),
    '35: code-attribute: the attribute "file" of a code block is empty; write its value, or remove it',
  ],
  [
    broken(['file="nova.conf"', 'file="nova.conf" since="Train"']),
    '35: code-attribute: since="Train" is not a version of Nova; write the first release that it is about, such as 20.0.0 or 2014.2',
  ],
  [
    broken(['file="nova.conf"', 'file="nova.conf" since="20.0.0" before="2014.2"']),
    '35: code-attribute: a code block holds since a release that is not before the one that ends it; mend since or before',
  ],
  [
    broken([' file="nova.conf"', '']),
    '35: no-file: a block of ini does not say which file it is of; write file="nova.conf" behind the language',
  ],
  [
    broken(['remedy: { default: Upgrade. }\n', '']),
    '9: no-remedy: nova comes in series, and no remedy is stated; add "remedy:" with "default:", what to do on all series',
  ],
]

it.each(FAULTS)('says what is wrong and how to mend it (%#)', (text, problem) => {
  const reading = markdown.read(documentOf(text))
  const lines = reading.kind === 'refused' ? reading.problems.map(formatProblem) : []
  const expected = `BH-2026-001.md:${problem}`
  expect(lines.filter((line) => line.startsWith(expected))).toHaveLength(1)
})

it('finds nothing in the document that the faults are made from', () => {
  expect(markdown.read(documentOf(VALID)).kind).toBe('read')
})
