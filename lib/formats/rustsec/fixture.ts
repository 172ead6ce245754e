/** An advisory of our own making, as RustSec writes them; tests change one thing of it. */
export const RUSTSEC = `\`\`\`toml
[advisory]
id = "RUSTSEC-2026-9001"
package = "Lamp"
date = "2026-02-03"
url = "https://example.org/lamp/1"
references = ["https://example.org/lamp/2", "https://example.org/lamp/1"]
aliases = ["CVE-2026-90001", "GHSA-aaaa-bbbb-cccc"]
related = ["CVE-2026-90002"]
cvss = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
informational = "unsound"
keywords = ["light", "heat"]
license = "CC0-1.0"

[affected]
os = ["linux"]
functions = { "lamp::on" = ["< 1.2"] }

[versions]
patched = ["^0.9.4", ">= 1.2.0"]
unaffected = ["< 0.3"]
\`\`\`

# \`Lamp\` stays on: __init__ is wrong

It burns <b>long</b>.

## Workarounds

Pull the plug.
`

/** The same as the Haskell Security Response Team writes them. */
export const HASKELL = `\`\`\`toml
[advisory]
id = "HSEC-2026-9001"
cwe = [79]
aliases = ["CVE-2026-90003"]

[[affected]]
package = "lamp"
cvss = "CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N"

[[affected.versions]]
introduced = "0.1"
fixed = "0.5.2.0"

[[affected]]
package = "bulb"

[[affected.versions]]
introduced = "0.31"

[[references]]
type = "FIX"
url = "https://example.org/fix"
\`\`\`

# Bulbs are bright

They are.

## Acknowledgements

- A Finder
`
