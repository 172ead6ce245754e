import { z } from 'zod'
import { Sources, Words } from '@/lib/facts/openstack/words'

const SourceIds = z.array(Words).min(1).readonly()

const Product = z
  .strictObject({
    /** Lower case, as advisories name it. */
    id: Words,
    /** Since when, up to Kilo, the product bore OpenStack's own year versions, those of Nova. */
    years: z.strictObject({ from: Words, sources: SourceIds }).readonly().optional(),
    /** Where `series` comes from. */
    sources: SourceIds.optional(),
    /** By name of the series: `8.0.0`, or `22.0.0 <22.2.0` where the series ends before the next one begins. */
    series: z
      .record(Words, z.string().regex(/^\d+(\.\d+)+( <\d+(\.\d+)+)?$/, 'this is not "22.0.0" or "22.0.0 <22.2.0"'))
      .readonly()
      .optional(),
  })
  .refine(({ series, sources }) => (series === undefined) === (sources === undefined), {
    error: 'series and sources belong together; write both or neither',
  })
  .readonly()
export type Product = z.infer<typeof Product>

/** `content/openstack/products.yaml`: which versions of a product make up a series. */
export const ProductFile = z.strictObject({
  asOf: z.iso.date(),
  sources: Sources,
  /** When the point releases of the years came out, for all products. */
  pointReleases: z.strictObject({
    sources: SourceIds,
    days: z.record(z.string().regex(/^\d{4}\.\d\.\d$/, 'this is not "2013.1.2"'), z.iso.date()),
  }),
  products: z.array(Product).min(1).readonly(),
})
export type ProductFile = z.infer<typeof ProductFile>
