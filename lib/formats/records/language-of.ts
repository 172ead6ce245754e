/** The language of a document, where it is another than English: a tag of BCP 47. */
export function languageOf(tag: string | undefined): Readonly<{ lang?: string }> {
  const isTag = tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag)
  return isTag && !/^en\b/i.test(tag) ? { lang: tag } : {}
}
