import { Component, type ReactNode } from 'react'
import styles from '@/components/page/tool-boundary.module.css'
import { printable } from '@/lib/input/problems/printable'

type Props = Readonly<{
  /** What the tool is called within a sentence: `the advisor`. */
  name: string
  /** Where the tool begins anew. */
  start: string
  /** What a reader can use meanwhile. */
  instead: ReactNode
  children: ReactNode
}>

type State = Readonly<{ message: string | null }>

const LONGEST = 300

/** In the place of a tool that fails: what happened, and the way back. Without it the page would be left blank. */
export class ToolBoundary extends Component<Props, State> {
  override state: State = { message: null }

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    const { name, start, instead, children } = this.props
    const { message } = this.state
    if (message === null) return children
    return (
      <div className={styles.failed} role="alert">
        <h1>Something went wrong in {name}</h1>
        <p>
          It stopped at an error that we did not foresee: <code>{printable(message.slice(0, LONGEST))}</code>. Nothing was sent anywhere,
          and what you entered is still in the address of this page; copy it if you want to report this.
        </p>
        <p>
          <a href={start}>Start anew</a>, or {instead}.
        </p>
      </div>
    )
  }
}
