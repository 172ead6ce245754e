import styles from '@/components/verdict/code-figure.module.css'

type Props = Readonly<{ text: string; caption?: string; lang?: string }>

/** Lines for a file or a shell, with the name of the file. */
export function CodeFigure({ text, caption, lang }: Props) {
  return (
    <figure className={styles.figure}>
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
      <pre>
        <code className={lang === undefined ? undefined : `language-${lang}`}>{text.trimEnd()}</code>
      </pre>
    </figure>
  )
}
