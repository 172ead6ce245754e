import { novaDriver } from '@/lib/check/nova/drivers'
import { splitOption } from '@/lib/check/nova/nova-config'
import { novaFact } from '@/lib/check/nova/nova-facts'
import type { Place } from '@/lib/check/result/result'
import { shownValue } from '@/lib/check/secrets'
import type { Situation } from '@/lib/check/situation'

/** What a setting of an advisory comes to here. `null`: no line decides it. `says`: what the line has, in words. */
export type Proof = Readonly<{ truth: true | false; place: Place; says: string }> | null

const DRIVER = '[DEFAULT] compute_driver'

/**
 * Settings that are what they show: nothing else makes a host run LXC guests or offer SPICE. Others are one way of several, as
 * `use_cow_images` is to flat images, so that another value of theirs proves nothing.
 */
const DECISIVE = [DRIVER, '[libvirt] virt_type', '[spice] enabled', '[serial_console] enabled']
const TRUE = ['true', '1', 'on', 'yes']
const FALSE = ['false', '0', 'off', 'no']

/**
 * Whether a line of nova.conf says that a setting has a value, in every release for which the file may be. A default proves nothing: it
 * may be in a file that was not given.
 *
 * @param option As an advisory writes it: `[libvirt] virt_type`. Of one that is not decisive nothing is proved.
 */
export function proveSetting(option: string, value: string, { nova, points }: Situation): Proof {
  if (nova === null || !DECISIVE.includes(option)) return null
  const proofs = points.map((release) => proveIn(release, option, value, nova))
  const [first] = proofs
  if (first === undefined || first === null || proofs.some((each) => each?.truth !== first.truth)) return null
  return first
}

function proveIn(release: string, option: string, value: string, nova: NonNullable<Situation['nova']>): Proof {
  const driver = novaFact(nova, 'driver', release)
  const isOfLibvirt = splitOption(option).section === 'libvirt'
  // Another driver does not read what is for libvirt.
  if (isOfLibvirt && driver !== 'libvirt') return driver === null ? null : toldBy(DRIVER, false)
  const seen = nova.see(option, release)
  if (seen.kind !== 'value' || !seen.isSet) return null
  const truth = option === DRIVER ? isSameDriver(seen.text, value) : isSame(seen.text, value)
  return truth === null ? null : toldBy(option, truth)

  function toldBy(name: string, truth: boolean): Proof {
    const told = nova.see(name, release)
    const place = told.kind === 'value' && told.isSet ? told.places.at(-1) : undefined
    if (told.kind !== 'value' || place === undefined) return null
    const { file, line, column } = place
    return { truth, place: { file, line, column }, says: `${name} = ${shownValue(splitOption(name).name, told.text, false)}` }
  }
}

/** Null for values that are not one word: `unset or 0` is for people. */
function isSame(text: string, value: string): boolean | null {
  if (!/^[\w.-]+$/.test(value) || /^(?:unset|any)$/.test(value)) return null
  const [one, other] = [text.trim().toLowerCase(), value.toLowerCase()]
  const isSwitch = (words: readonly string[]) => words.includes(other)
  if (!isSwitch(TRUE) && !isSwitch(FALSE)) return one === other
  if (![...TRUE, ...FALSE].includes(one)) return null
  return TRUE.includes(one) === isSwitch(TRUE)
}

/** Drivers have had several names; of one that is not known, nobody can say what it is. */
function isSameDriver(text: string, value: string): boolean | null {
  const [one, other] = [novaDriver(text), novaDriver(value)]
  if (one === null || other === null) return null
  return one === 'other' && other === 'other' ? text.split('.').at(-1) === value.split('.').at(-1) : one === other
}
