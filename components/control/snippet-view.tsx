import styles from '@/components/control/snippet-view.module.css'
import { Markdown } from '@/components/markdown/markdown'
import type { Control } from '@/lib/facts/controls/control'
import { snippetTree } from '@/lib/facts/technologies/snippet-tree'

/** Lines for a file or a shell; one click selects them all. */
export function SnippetView({ snippet }: Readonly<{ snippet: NonNullable<Control['snippet']> }>) {
  return (
    <figure className={styles.snippet}>
      <figcaption>{snippet.file}</figcaption>
      <Markdown tree={snippetTree(snippet)} />
    </figure>
  )
}
