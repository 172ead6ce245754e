/** The shell that a check is for. A cmdlet is a verb, a dash and a noun; all else is for bash. */
export function commandLanguage(command: string): 'bash' | 'powershell' {
  return /^(?:\(|\$\w+ = )?[A-Z][a-z]+-[A-Z]\w+/.test(command) ? 'powershell' : 'bash'
}
