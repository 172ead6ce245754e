const MOST_BYTES = 1 << 30
const MOST_MS = 10 * 60_000

/**
 * Fetch a file of a publication, up to a gigabyte. It comes by https, or from this machine.
 *
 * @throws Error in one line that says why it cannot be had.
 */
export async function fetchBytes(address: string): Promise<Uint8Array> {
  refuseOpen(address)
  const answer = await fetch(address, { signal: AbortSignal.timeout(MOST_MS) }).catch((error: unknown) => {
    throw new Error(`${address} cannot be fetched: ${reasonOf(error)}; check the address, or name a folder`, { cause: error })
  })
  refuseOpen(answer.url)
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}; name a folder or an archive of what was published there`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > MOST_BYTES) throw new Error(`${address} is larger than ${MOST_BYTES} bytes; name a folder`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Whoever can change what is fetched could have a release pass that breaks its promises. */
function refuseOpen(address: string): void {
  const { protocol, hostname } = new URL(address)
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  if (protocol !== 'https:' && !isHere) throw new Error(`${address} would be fetched in the open; use https`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
