import { EntryList } from '@/components/advisory/entry-list'
import styles from '@/components/advisory/section-view.module.css'
import { Markdown } from '@/components/markdown/markdown'
import type { RenderedSection } from '@/lib/library/documents/rendered-advisory'

/** One section of an advisory, its heading as the document writes it. */
export function SectionView({ section, today, lang }: Readonly<{ section: RenderedSection; today: string; lang?: string | undefined }>) {
  const { name, heading, anchor, blocks } = section
  return (
    <section className={name === 'recommended-actions' ? styles.actions : styles.section} aria-labelledby={anchor}>
      <h2 id={anchor}>{heading}</h2>
      {blocks.map((block, index) =>
        block.kind === 'prose' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name but their place, and never move
          <div className="prose" key={index} {...(lang === undefined ? {} : { lang })}>
            <Markdown tree={block.tree} />
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <EntryList entries={block.entries} today={today} key={index} />
        ),
      )}
    </section>
  )
}
