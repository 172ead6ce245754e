import { z } from 'zod'
import type { LibvirtCatalogue } from '@/lib/facts/catalogues/libvirt-catalogue'
import { LibvirtOption } from '@/lib/facts/catalogues/libvirt-option'

const File = z.object({ header: z.object({ repository: z.string(), read: z.iso.date() }), options: z.array(LibvirtOption).readonly() })

/** @throws ZodError where the file is not one of options of libvirt. */
export function parseLibvirtCatalogue(json: unknown): LibvirtCatalogue {
  const { header, options } = File.parse(json)
  return { read: header.read, options }
}
