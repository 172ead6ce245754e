const ID = /\b(?:CVE-\d{4}-\d{4,}|OSSN-\d{4}|OSSA-\d{4}-\d{3}|BH-\d{4}-\d{3}|VMSA-\d{4}-\d{4}|XSA-\d{1,4})\b/g

/** Ids of advisories and CVEs that a text names, each once, in the order of the text. */
export function mentionedIds(text: string): string[] {
  return [...new Set(text.match(ID) ?? [])]
}
