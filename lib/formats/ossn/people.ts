import type { Person } from '@/lib/advisory/advisory'
import type { Fact } from '@/lib/formats/ossn/facts'
import { withoutEnd } from '@/lib/input/text/without-end'

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|da|de|del|der|di|van|von|la|le)){1,4}"
const MAILED = /^([^,<>()@]{1,80}), ([^,<>()@]{1,80}) <?([\w.+-]{1,64})@[\w.-]{1,200}>?(?: \(([^()]{1,120})\))?$/
const TEAM = /^(.{1,400}?) (?:from|of) (?=(?:the )?\p{Lu})(.{1,200})$/u
const PAIR = new RegExp(`^(${NAME})(?:, ([^,&]{1,60}?))? (?:and|&) (${NAME})(?:, (.{1,120}))?$`, 'u')

/** The authors, and those who are given credit, in lines of facts. */
export function peopleIn(facts: readonly Fact[]): Person[] {
  return facts.flatMap(({ label, group, value }) => {
    const role = roleOf(label ?? group)
    return role === null || value === '' ? [] : personsIn(value).map((person) => ({ ...person, role }))
  })
}

function roleOf(label: string | null): 'author' | 'credit' | null {
  if (/^authors?$|^written by$/i.test(label ?? '')) return 'author'
  return /^credits?$|^acknowledge?ments?$|^(?:reported|found|discovered) by$|^reporters?$/i.test(label ?? '') ? 'credit' : null
}

type Someone = Omit<Person, 'role'>

/**
 * People in one line: `Name, Employer`, `Name <mail>`, `Name (Employer)`, `Surname, Name mail (Employer)`, several of them joined by
 * "and", or several `from` one team.
 */
function personsIn(text: string): Someone[] {
  const bare = withoutEnd(text.replace(/\s+/g, ' ').slice(0, 2000).trim(), ' ,;')
  const mails = bare.split(/(?<=<[^<>\s]{1,200}@[^<>\s]{1,200}>) ?(?:,|;|and|&) (?=[^,]{1,100}<)/)
  if (mails.length > 1) return mails.flatMap(personsIn)
  const pair = PAIR.exec(bare)
  const [, one, where, two, there] = pair ?? []
  const isPair = where === undefined || (there !== undefined && !/\bof\b/.test(where)) // else the "and" may be a part of the employer's name
  if (one !== undefined && two !== undefined && isPair)
    return [
      { name: one, affiliation: affiliationOf(where ?? there ?? '') },
      { name: two, affiliation: affiliationOf(there ?? '') },
    ]
  const [, surname = '', given = '', local = '', employer = ''] = MAILED.exec(bare) ?? []
  if (surname !== '' && local.toLowerCase().includes(given.toLowerCase().split(' ')[0] ?? given))
    // else what stands before the mail is the employer
    return person(employer === '' ? `${given} ${surname}` : `${given} ${surname}, ${employer}`)
  const [, members, team] = TEAM.exec(bare) ?? []
  if (members !== undefined && team !== undefined && !members.includes(','))
    return members.split(/ and | & /).flatMap((name) => person(name).map((one) => ({ ...one, affiliation: affiliationOf(team) })))
  return person(bare)
}

function person(text: string): Someone[] {
  const bare = text
    .replace(/<[^<>\s]{1,100}@[^<>]{0,200}>|(?<=\s)[\w.+-]{1,64}@[\w-][\w.-]{1,200}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim()
  const at = bare.indexOf(',')
  const [before, after] = at < 0 ? [bare, ''] : [bare.slice(0, at), bare.slice(at + 1)]
  const [, name = before, inBrackets] = /^([^()]{1,200}?) ?\(([^()]{1,200})\)$/.exec(before.trim()) ?? []
  const plain = withoutMarkup(name)
  return /\p{L}/u.test(plain) ? [{ name: plain, affiliation: affiliationOf(after) ?? affiliationOf(inBrackets ?? '') }] : []
}

function affiliationOf(text: string): string | null {
  const plain = withoutMarkup(text)
  return /[\p{L}\p{N}]/u.test(plain) ? plain : null
}

/** Up to the first mark that no name holds. */
const withoutMarkup = (text: string) => withoutEnd(/^[^<>"`[\]{}|\\]*/.exec(text.trim())?.[0].trim() ?? '', ' ,;')
