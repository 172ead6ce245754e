import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FILES: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "https://hugo.example/"\ntitle = "Advisories"\n',
  'config.toml': 'baseURL = "https://hugo.example/"\ntitle = "Advisories"\n', // the name before 0.110
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">Advisories</a></header><main>{{ block "main" . }}{{ end }}</main><footer>All advisories</footer></body>
</html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<article><h1>{{ .Params.id }}: {{ .Title }}</h1>
<dl><dt>Published</dt><dd>{{ .Params.published }}</dd><dt>Severity</dt><dd>{{ .Params.severity.rating }}: {{ .Params.severity.because }}</dd></dl>
<ul>{{ range .Params.affected }}<li>{{ .product }}: {{ .text }} {{ delimit .ranges ", " }}</li>{{ end }}</ul>
{{ .TableOfContents }}{{ .Content }}</article>{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .RegularPagesRecursive.ByParam "published" }}<li><a href="{{ .RelPermalink }}">{{ .Params.id }}: {{ .Title }}</a> {{ .Params.published }}</li>{{ end }}</ul>{{ end }}
`,
}

/** Write a small site for Hugo with copies of documents: a page for each, a list, a feed and a sitemap. */
export function writeHugoSite(folder: string, documents: string): void {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  cpSync(documents, join(folder, 'content/advisories'), { recursive: true })
}

/** The version of the program, or null where there is none. */
export function hugoVersion(): string | null {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  return /v[\d.]+/.exec(stdout ?? '')?.[0] ?? null
}
