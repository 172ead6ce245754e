/** `vendor_fix` as a reader writes it: `Vendor fix`. */
export function keyWords(key: string): string {
  const plain = key.replaceAll('_', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
