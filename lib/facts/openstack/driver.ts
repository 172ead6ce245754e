import { z } from 'zod'
import { Id, Sentence, Sources, Words } from '@/lib/facts/openstack/words'

/** What may be said of a driver when it changes. */
export const CHANGES = ['available', 'available-untested', 'experimental', 'deprecated', 'removed'] as const

const Change = z
  .strictObject({
    /** Name of the series whose first release has it. */
    series: Words,
    status: z.enum(CHANGES),
    detail: Sentence,
    sources: z.array(Id).min(1).readonly(),
  })
  .readonly()

export const Driver = z
  .strictObject({
    /** `libvirt-kvm` */
    id: Id,
    label: Words,
    /** Ids of technologies that it drives. */
    technologies: z.array(Id).readonly(),
    /** Options of nova.conf that select it: compute_driver, [libvirt]virt_type, and others that bear on it. */
    config: z.strictObject({ computeDriver: Words, virtType: Words.optional(), related: Words.optional() }).readonly(),
    /** Oldest first; between two changes nothing changes. */
    changes: z.array(Change).min(1).readonly(),
    notes: z.array(Sentence).readonly().default([]),
  })
  .readonly()
export type Driver = z.infer<typeof Driver>

/** `content/openstack/drivers.yaml` */
export const DriverFile = z.strictObject({ asOf: z.iso.date(), sources: Sources, drivers: z.array(Driver).min(1).readonly() })
