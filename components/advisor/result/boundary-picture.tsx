import { useId } from 'react'
import own from '@/components/advisor/result/boundary-picture.module.css'
import type { Boundary } from '@/lib/advisor/interview/boundaries'

const WIDTH = 340
const ROW = 34
const GAP = 6
const LINE = 26
const TOP = 22

type Row =
  | Readonly<{ kind: 'guest' | 'monitor'; label: string }>
  | Readonly<{ kind: 'kernel' | 'hypervisor' | 'hardware'; label: string }>
  | Readonly<{ kind: 'wall' | 'second'; label: string }>

/** Two tenants, and what lies between them; the dashed lines are what keeps them apart. The caption says it in words. */
export function BoundaryPicture({ name, boundary }: Readonly<{ name: string; boundary: Boundary }>) {
  const title = useId()
  const { isApart, says } = boundary
  const rows = rowsOf(boundary)
  const tops = rows.map((_, at) => rows.slice(0, at).reduce((sum, row) => sum + heightOf(row), TOP))
  const height = rows.reduce((sum, row) => sum + heightOf(row), TOP)
  const column = (WIDTH - (isApart ? 40 : 12)) / 2
  return (
    <figure className={own.figure}>
      <svg className={own.picture} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>{`${name}: ${says}`}</title>
        {['Tenant A', 'Tenant B'].map((tenant, side) => (
          <text key={tenant} x={side * (WIDTH - column) + column / 2} y={14} className={own.tenant}>
            {tenant}
          </text>
        ))}
        {isApart ? <line className={own.wall} x1={WIDTH / 2} x2={WIDTH / 2} y1={4} y2={height} /> : null}
        {rows.map((row, at) => (
          <RowView key={`${row.kind} ${row.label}`} row={row} y={tops[at] ?? 0} column={column} />
        ))}
      </svg>
      <figcaption>
        <strong>{name}.</strong> {says}
      </figcaption>
    </figure>
  )
}

const heightOf = ({ kind }: Row): number => (kind === 'wall' || kind === 'second' ? LINE : ROW + GAP)

function rowsOf({ guest, wall, monitor, shared, isApart }: Boundary): Row[] {
  const inside = guest.map((label) => ({ kind: 'guest', label }) as const)
  if (isApart) return inside
  const process = monitor ? [{ kind: 'monitor', label: monitor.label } as const, { kind: 'second', label: monitor.line } as const] : []
  return [...inside, { kind: 'wall', label: wall }, ...process, ...shared, { kind: 'hardware', label: 'Hardware of one host' }]
}

function RowView({ row, y, column }: Readonly<{ row: Row; y: number; column: number }>) {
  const { kind, label } = row
  if (kind === 'wall' || kind === 'second') {
    return (
      <>
        <line className={own[kind]} x1={0} x2={WIDTH} y1={y + 2} y2={y + 2} />
        <text x={WIDTH / 2} y={y + 18} className={kind === 'wall' ? own.label : own.tenant}>
          {label}
        </text>
      </>
    )
  }
  if (kind === 'guest' || kind === 'monitor')
    return [0, WIDTH - column].map((x) => <Box key={x} x={x} y={y} width={column} label={label} kind={kind} />)
  return <Box x={0} y={y} width={WIDTH} label={label} kind={kind} />
}

type BoxProps = Readonly<{ x: number; y: number; width: number; label: string; kind: Exclude<Row['kind'], 'wall' | 'second'> }>

function Box({ x, y, width, label, kind }: BoxProps) {
  return (
    <>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={ROW - 1} rx={3} className={own[kind]} />
      <text x={x + width / 2} y={y + ROW / 2 + 4.5} className={own.text}>
        {label}
      </text>
    </>
  )
}
