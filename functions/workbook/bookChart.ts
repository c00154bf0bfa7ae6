import type { SheetChart } from 'hucre'
import type { Chart, ChartSeries } from './book.ts'
import { absoluteRange } from './cellAddress.ts'

type Labels = NonNullable<ChartSeries['labels']>
const PLACES = { center: 'ctr', end: 'inEnd', above: 't', left: 'l', right: 'r' } as const satisfies Record<
  NonNullable<Labels['position']>,
  string
>

/** @returns a chart as hucre takes it: no tick marks, no legend unless asked for, square corners, the value axis formatted or hidden */
export function sheetChart(chart: Chart): SheetChart {
  const { over, axis, bare } = chart
  return {
    type: chart.kind,
    anchor: { from: { row: over.top - 1, col: over.left - 1 }, to: { row: over.bottom, col: over.right } },
    series: chart.series.map((one) => series(one, chart.kind)),
    altText: chart.says,
    legend: chart.legend ?? false,
    roundedCorners: false,
    ...(chart.title === undefined ? { showTitle: false, autoTitleDeleted: true } : { title: chart.title, titleFontSize: 12 }),
    ...(chart.stacked && chart.kind !== 'line' ? { barGrouping: 'stacked', overlap: 100 } : {}),
    ...(chart.kind === 'line' ? { showLineMarkers: true } : { gapWidth: chart.gap ?? 60 }),
    ...(bare ? { plotAreaLayout: { x: 0, y: 0, w: 1, h: 1 } } : {}),
    axes: {
      x: { majorTickMark: 'none', minorTickMark: 'none', hidden: bare === true, reverse: chart.fromTop === true, tickLblPos: 'low' },
      y: {
        majorTickMark: 'none',
        minorTickMark: 'none',
        hidden: bare === true || axis?.format === undefined,
        ...(axis?.format === undefined ? {} : { numberFormat: { formatCode: axis.format, sourceLinked: false } }),
        ...(axis?.title === undefined ? {} : { title: axis.title }),
        scale: { ...(axis?.min === undefined ? {} : { min: axis.min }), ...(axis?.max === undefined ? {} : { max: axis.max }) },
      },
    },
  }
}

function series(
  { name, values, categories, color, outline, labels, line }: ChartSeries,
  kind: Chart['kind'],
): SheetChart['series'][number] {
  const points = Math.max(values.bottom - values.top, values.right - values.left) + 1
  return {
    name,
    values: absoluteRange(values),
    color,
    ...(categories === undefined ? {} : { categories: absoluteRange(categories) }),
    ...(labels === undefined ? {} : { dataLabels: dataLabels(labels) }),
    ...(line === undefined ? {} : { stroke: { width: line.width, ...(line.dashed ? { dash: 'dash' } : {}) } }),
    ...(outline === undefined || kind === 'line'
      ? {}
      : { dataPoints: Array.from({ length: points }, (_, idx) => ({ idx, fillColor: color, borderColor: outline, borderWidth: 0.5 })) }),
  }
}

function dataLabels({ format, position, size, color }: Labels): Exclude<SheetChart['dataLabels'], undefined> {
  return {
    showValue: true,
    numberFormat: { formatCode: format, sourceLinked: false },
    ...(position === undefined ? {} : { position: PLACES[position] }),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(color === undefined ? {} : { fontColor: color }),
  }
}
