/** Whether the maker of a record says it, and not somebody who has added to it: such words stand beside, and decide nothing. */
export function isOfMaker({ container }: Readonly<{ container?: string }>): boolean {
  return container === undefined || container === 'cna'
}
