import { escapedXml } from '@/lib/export/escaped-xml'
import { readXml, type XmlElement } from '@/lib/input/xml/read-xml'
import type { LogoFault, LogoReading } from '@/lib/site/logo/logo-reading'

const SVG = 'http://www.w3.org/2000/svg'
const SHAPES = 'svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask title desc'
const ELEMENTS: ReadonlySet<string> = new Set(SHAPES.split(' '))
const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    'viewBox width height id d x y x1 y1 x2 y2 cx cy r rx ry fx fy points transform preserveAspectRatio pathLength version role class',
    'fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset',
    'stroke-opacity opacity color clip-path clip-rule mask paint-order vector-effect shape-rendering style display',
    'gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity clipPathUnits maskUnits maskContentUnits',
  ]
    .join(' ')
    .split(' '),
)
const IN_PLACE: Readonly<Record<string, string>> = {
  text: 'convert texts to paths before you export it',
  style: 'write the styles as attributes ("plain SVG" in most programs)',
}

/**
 * Read an SVG file, and write anew what of it draws: shapes, gradients, clips, and attributes of those. Everything that could run, load or
 * refer to something outside is told. What programs add in namespaces of their own, comments and instructions are not written.
 */
export function svgLogo(bytes: Uint8Array): LogoReading {
  const reading = readXml(Buffer.from(bytes).toString('utf8'))
  if (reading.kind === 'refused') return { kind: 'refused', faults: [reading] }
  const [root, another] = reading.roots
  if (root === undefined || another !== undefined || root.uri !== SVG || root.local !== 'svg')
    return refused([fault(1, 'it is no SVG file: its one outermost element must be svg', `with xmlns="${SVG}"`)])
  const faults = faultsIn(root)
  const size = sizeOf(root)
  if (size === null)
    faults.push(fault(root.line, 'it does not say how large it is', 'give it a viewBox of four numbers: viewBox="0 0 120 40"'))
  return size === null || faults.length > 0
    ? refused(faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)))
    : { kind: 'read', picture: { content: `${written(root, ` xmlns="${SVG}"`)}\n`, ...size } }
}

function faultsIn({ local, uri, attributes, children, line }: XmlElement): LogoFault[] {
  if (uri !== SVG) return []
  if (!ELEMENTS.has(local))
    return [fault(line, `<${local}> is not allowed in a logo`, IN_PLACE[local] ?? 'draw it with shapes and gradients')]
  const own = [...attributes].flatMap(([name, value]) => {
    if (isMeta(name)) return []
    if (!ATTRIBUTES.has(name)) return [fault(line, `${name} on <${local}> is not allowed in a logo`, 'remove it')]
    return isHarmless(value)
      ? []
      : [fault(line, `${name} on <${local}> refers to something outside`, 'refer to an id in the file: url(#name)')]
  })
  return [...own, ...children.flatMap(faultsIn)]
}

/** What says nothing of the picture is left out. */
const isMeta = (name: string): boolean => /^(?:xmlns|data-.*|aria-.*)$/.test(name)

/** No escapes and no rules of CSS, which could spell anything; a reference is one to this file. */
const isHarmless = (value: string): boolean => !/[\\@<]|\/\*|(?:image|src|image-set)\(/i.test(value) && !/url\((?!#[\w-]+\))/i.test(value)

function sizeOf({ attributes }: XmlElement): Readonly<{ width: number; height: number }> | null {
  const [, , width = 0, height = 0, ...more] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return more.length === 0 && width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : null
}

function written({ local, attributes, children, text }: XmlElement, namespace = ''): string {
  const own = [...attributes].flatMap(([name, value]) => (isMeta(name) ? [] : [` ${name}="${escapedXml(value)}"`])).join('')
  const inside = children.filter(({ uri }) => uri === SVG).map((child) => written(child))
  const said = local === 'title' || local === 'desc' ? escapedXml(text) : ''
  return `<${local}${namespace}${own}>${said}${inside.join('')}</${local}>`
}

const fault = (line: number, what: string, fix: string): LogoFault => ({ line, reason: 'logo', what, fix })
const refused = (faults: readonly LogoFault[]): LogoReading => ({ kind: 'refused', faults })
