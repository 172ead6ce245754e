import * as z from 'zod'
import { ALWAYS, Condition, Id } from '@/lib/advisor/policy/condition'
import { Evidences, Ids, SEVERITIES, Sentence } from '@/lib/advisor/policy/schema-words'

/** A derived quantity with an order: the highest step that one of its contributions asks for, else the first of the scale. */
export const levelSchema = z.strictObject({
  id: Id,
  label: Sentence,
  /** `required`: a candidate that provides less is excluded. `derived`: only a word for conditions. */
  role: z.enum(['required', 'derived']),
  /** Lowest first: `[none, process, hypervisor, physical]`. */
  scale: z.array(Id).min(2).readonly(),
  /** Conditions here may use questions and levels declared above this one. */
  from: z
    .array(z.strictObject({ when: Condition, level: Id, says: Sentence, because: Evidences, severity: z.enum(SEVERITIES).optional() }))
    .min(1)
    .readonly(),
})

export const candidateSchema = z.strictObject({
  id: Id,
  label: Sentence,
  /** One sentence on what it is. */
  summary: Sentence,
  /** Where it can be chosen: options of the release question, and those that cover a series in which one of the drivers can be chosen. */
  availability: z.strictObject({
    /** `[not-nova]` */
    options: Ids.default([]),
    /** Ids of `drivers` in content/openstack, one is enough: `[libvirt-xen, xenapi]`. */
    fromDriver: Ids.default([]),
    /** Shown where it cannot be chosen: `Nova has had no Hyper-V driver since 2024.1.` */
    says: Sentence,
    because: Evidences,
    /** Where it cannot be chosen besides: a processor or a platform that it does not have. */
    unless: z
      .array(z.strictObject({ when: Condition, says: Sentence, because: Evidences }))
      .readonly()
      .optional(),
  }),
  /** Level id -> what it provides: the highest entry whose `when` holds. Each level of role `required` must be named. */
  provides: z.record(
    Id,
    z
      .array(
        z.strictObject({
          level: Id,
          when: Condition.default(ALWAYS),
          because: Ids.default([]),
          /** Told before what the level asks for, where this is too little: `LXC shares the kernel of the host.` */
          says: Sentence.optional(),
        }),
      )
      .min(1)
      .readonly(),
  ),
  /** Why it is listed although it can never be recommended; without it such a candidate stops the build. */
  neverWins: z.strictObject({ says: Sentence, because: Evidences }).optional(),
  /** How it is maintained today: `Deprecated and untested upstream since Victoria.` */
  statusNote: Sentence.optional(),
  /** Words by which advisories name it: `[lxc]`. */
  technologies: Ids.default([]),
})
