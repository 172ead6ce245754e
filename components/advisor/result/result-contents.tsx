import own from '@/components/advisor/result/result-contents.module.css'

/** Links to the parts of the result: it is long, and who comes for the link or the record should not have to read to its end. */
export function ResultContents({ sections }: Readonly<{ sections: readonly Readonly<{ id: string; title: string }>[] }>) {
  return (
    <nav className={own.contents} aria-label="Parts of the result">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
