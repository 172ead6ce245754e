import { escapedXml } from '@/lib/export/escaped-xml'

const POLICY = "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"

/**
 * A page of links to what lies in a folder, for programs that walk through folders and for people who look over their shoulder.
 *
 * @param names Files, and folders with their slash, as links are written.
 */
export function listingPage(title: string, names: readonly string[]): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapedXml(title)}</title>`,
  ]
  const items = names.map((name) => `<li><a href="${escapedXml(encodeURI(name))}">${escapedXml(name)}</a></li>`)
  const body = ['<main>', `<h1>${escapedXml(title)}</h1>`, '<ul>', ...items, '</ul>', '</main>']
  return `<!DOCTYPE html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body.join('\n')}\n</body>\n</html>\n`
}
