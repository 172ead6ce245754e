import type { OpenStack } from '@/lib/facts/openstack/parse-openstack'

/** What `content/openstack/` knows, as far as this content refers to it. */
export type OpenStackIds = Readonly<{
  drivers: readonly string[]
  series: readonly string[]
  matrixRows: readonly string[]
  matrixColumns: readonly string[]
}>

/** The ids of `content/openstack/` that this content may name. */
export function openStackIds({ drivers, releases, matrix }: OpenStack): OpenStackIds {
  return {
    drivers: drivers.map(({ id }) => id),
    series: releases.map(({ name }) => name),
    matrixRows: matrix.rows.map(({ id }) => id),
    matrixColumns: matrix.columns.map(({ id }) => id),
  }
}
