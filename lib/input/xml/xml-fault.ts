import { SaxesParser } from 'saxes'

/**
 * What keeps a piece of XML from being well-formed: elements side by side and text around them are fine, entities of a DTD are not read.
 *
 * @returns The first fault with its line, from 1; null where there is none.
 */
export function xmlFault(text: string): Readonly<{ line: number; says: string }> | null {
  const parser = new SaxesParser({ fragment: true, position: true })
  let fault: Readonly<{ line: number; says: string }> | null = null
  parser.on('error', ({ message }) => {
    fault ??= { line: Number(/^(\d+):/.exec(message)?.[1] ?? 1), says: message.replace(/^\d+:\d+: /, '').replace(/\.$/, '') }
  })
  parser.write(text).close()
  return fault
}
