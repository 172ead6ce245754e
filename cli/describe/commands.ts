import type { Described } from '@/cli/describe/described'
import { PORTAL } from '@/cli/describe/portal'
import { REPORT_EXITS, reportDescribed } from '@/cli/describe/report-options'
import { KINDS } from '@/lib/check/kind'
import { FAIL_LEVELS } from '@/lib/findings/exit-code'
import { REPORT_FORMS } from '@/lib/findings/report-forms'

export const ALL_FORMATS = ['text', 'json', ...REPORT_FORMS, 'openvex'] as const
export const LINT_FORMATS = ['text', 'json', ...REPORT_FORMS] as const
export const PLAIN_FORMATS = ['text', 'json'] as const
export const FLEET_FORMATS = ['text', 'json', 'csv'] as const

const PLAIN = { name: 'format', value: 'WORD', words: PLAIN_FORMATS, says: 'how the result is written' } as const
const OUTPUT = { name: 'output', value: 'FILE', says: 'write to a file, all of it or nothing' } as const
const LINK = { name: 'link', value: 'LINK', says: "the answers of a permanent link: '#ISO:…'" } as const
const RELEASE = 'of Nova: 2025.1, 31, 31.2.1, epoxy'

export const AFFECTED: Described = {
  name: 'affected',
  says: 'what concerns a series, versions, packages, an SBOM',
  usage: [
    '[--series 2026.1] [--product nova] [--product nova=29.0.1]…',
    '--packages FILE | --sbom FILE',
    '--from 2024.1 --to 2026.1 [--product nova]…',
    '--batch FILE --json',
  ],
  operand: null,
  options: [
    { name: 'series', value: 'NAME', says: 'what concerns the products of an OpenStack series; with --product NAME only those' },
    { name: 'product', value: 'NAME=VERSION', says: 'what concerns a product, as its project or a distribution writes it; may come again' },
    { name: 'packages', value: 'FILE', says: 'what pip freeze, dpkg -l or rpm -qa print; - is standard input' },
    { name: 'sbom', value: 'FILE', says: 'CycloneDX 1.4 to 1.7, SPDX 2.2, 2.3 or 3.0, as JSON; - is standard input' },
    { name: 'from', value: 'NAME', says: 'with --to: what an upgrade between two series mends, what stays and what is new' },
    { name: 'to', value: 'NAME', says: 'the series to upgrade to' },
    { name: 'batch', value: 'FILE', says: 'a JSON array of { "advisory", "product", "series" | "version" }, answered in its order' },
    ...reportDescribed(ALL_FORMATS),
  ],
  notes: [
    'Rated high or critical, or not rated, is serious. In a clone, the environment variable ADVISORY_SOURCES names further sources of advisories, as for a build.',
  ],
  exits: REPORT_EXITS,
}

export const ADVISE: Described = {
  name: 'advise',
  says: 'an isolation recommendation',
  usage: [
    '[question=option[,option] | question=?]… [current=candidate] [profile=name] [--json]',
    "--link '#ISO:…'",
    '--batch cases.json --json',
  ],
  operand: {
    name: 'question=option',
    says: 'release=31+ tenancy=partners,public code=?: one answer, several possible answers, "I don\'t know"; leave out what was not asked. current=lxc is what runs today; it never changes the recommendation',
    isFile: false,
  },
  options: [
    { ...PLAIN, says: 'how the result is written; an array with --batch' },
    { name: 'json', says: 'the same as --format json' },
    OUTPUT,
    LINK,
    {
      name: 'batch',
      value: 'FILE',
      says: 'a JSON array of answers: [{ "release": "31+", "tenancy": ["partners", "public"], "code": "?" }]; - is standard input',
    },
    { name: 'pack', value: 'FOLDER', says: 'write the settings of the verdict there; bulkhead harden does it for a release' },
    { name: 'policy', value: 'FOLDER', says: 'another policy (in a clone)' },
    { name: 'facts', value: 'FOLDER', says: 'the facts that it refers to (in a clone)' },
  ],
  notes: [],
  exits: {
    0: 'there is advice',
    2: 'a word that the policy does not have, with the nearest one, or a policy that cannot be read; nothing on standard output',
  },
}

export const CHECK: Described = {
  name: 'check',
  says: 'configuration files against the controls',
  usage: ['[--release 2025.1] [--kind auto] [--format text] FILE…'],
  operand: {
    name: 'FILE',
    says: "nova.conf and its fragments, qemu.conf, libvirtd.conf, domain XML, configurations of LXC, in the order in which the service reads them: of Nova's, a later one wins; - is standard input",
    isFile: true,
  },
  options: [
    { name: 'release', value: 'RELEASE', says: `${RELEASE}; else what the files tell` },
    { name: 'kind', value: 'WORD', words: ['auto', ...KINDS], says: 'what all files are; told from what they hold where it is left out' },
    ...reportDescribed(ALL_FORMATS),
  ],
  notes: ['Secrets are never printed. Nothing is sent anywhere.'],
  exits: REPORT_EXITS,
}

export const FLEET: Described = {
  name: 'fleet',
  says: 'host groups, or folders of hosts: verdicts, findings, what concerns them',
  usage: ['[--compare OLD.json] [--format text] FILE|FOLDER'],
  operand: {
    name: 'FILE|FOLDER',
    says: 'host groups as CSV or JSON, - is standard input: columns name, current, release, packages, and the questions of bulkhead advise with its options, several possible ones between | signs, ? for "I don\'t know"; or one folder for each host, with *.conf, *.xml, packages.txt, and answers.json for what no configuration answers',
    isFile: true,
  },
  options: [
    { name: 'compare', value: 'FILE', says: 'an earlier result (json): what is new, gone and changed' },
    { name: 'format', value: 'WORD', words: FLEET_FORMATS, says: 'how the result is written' },
    { name: 'json', says: 'the same as --format json' },
    OUTPUT,
    { name: 'fail-on', value: 'WORD', words: FAIL_LEVELS, says: 'the risk of what runs, a rule that fails, or an advisory that affects' },
    {
      name: 'fail-on-unknown',
      says: 'exit 3 where a verdict is not settled, or something depends on a condition or cannot be told',
    },
  ],
  notes: [],
  exits: { ...REPORT_EXITS, 2: 'wrong use, or rows that cannot be read; nothing on standard output', 3: 'see --fail-on-unknown' },
}

export const HARDEN: Described = {
  name: 'harden',
  says: 'settings for what is recommended, for a release of Nova',
  usage: [
    '--release 2025.1 [question=option[,option]]… [--for kvm] [--into FOLDER]',
    "--release 2025.1 --link '#ISO:…' [--for kvm] [--into FOLDER]",
  ],
  operand: { name: 'question=option', says: 'answers, as for bulkhead advise', isFile: false },
  options: [
    { name: 'release', value: 'RELEASE', says: `${RELEASE}; it answers the question release as well. Leave it out with release=not-nova` },
    LINK,
    { name: 'for', value: 'CANDIDATE', says: 'write for this candidate in place of what is recommended' },
    { name: 'into', value: 'FOLDER', says: 'write the files into this folder, which is made where it is not there' },
    { ...PLAIN, says: 'text has the files one after the other; json is { "files": [{ "name", "text" }], "controls" }' },
    OUTPUT,
  ],
  notes: [
    'It writes nova.conf.fragment, qemu.conf.fragment and check-hardening.sh, each line with the control that asks for it. A line that the release does not have, or whose value it refuses, is left out, with the reason. bulkhead check finds nothing serious in them.',
  ],
  exits: { 0: 'written', 2: 'wrong use', 3: 'the answers recommend nothing, or nothing that has settings in these files' },
}

export const LINT: Described = {
  name: 'lint',
  says: 'advisories in our format, for repositories of contributors',
  usage: ['[--format text] FILE…'],
  operand: {
    name: 'FILE',
    says: 'an advisory in Markdown with front matter, named by its id; a folder stands for its *.md files',
    isFile: true,
  },
  options: reportDescribed(LINT_FORMATS).filter(({ name }) => name !== 'fail-on-unknown'),
  notes: ['An error is serious, a warning advisory. Messages are file:line:column: reason: what is wrong; how to mend it.'],
  exits: { ...REPORT_EXITS, 3: 'never' },
}

/** Every command, in the order in which they are shown. */
export const COMMANDS: readonly Described[] = [AFFECTED, ADVISE, CHECK, FLEET, HARDEN, LINT, ...PORTAL]
