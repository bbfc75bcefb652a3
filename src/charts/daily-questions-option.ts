import type {
  BarSeriesOption,
  ComposeOption,
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import type { QuestionChartRequest, QuestionChartTexts, QuestionDay } from './daily-questions.ts';
import { FONT_FAMILY } from './fonts.ts';

type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption
>;

type Kind = 'answered' | 'unanswered' | 'failed';

/** From the ground up; told apart by people who do not see red or green, too. */
const KINDS = ['answered', 'unanswered', 'failed'] as const satisfies readonly Kind[];
const COLORS: Readonly<Record<Kind, string>> = {
  answered: '#3a6fd8',
  unanswered: '#f0b23e',
  failed: '#c2413b',
};
const INK = { title: '#1f2329', text: '#57606a', line: '#d0d7de', grid: '#eaeef2' } as const;
const SIZES = { title: 20, legend: 14, axis: 13, empty: 15 } as const;

/** Discord shows a picture about 500 units wide: at this size its small print can still be read there. */
export const CHART_SIZE = { width: 640, height: 360 } as const;
/** Distance of everything from the edge. */
const MARGIN = 24;
const LEGEND_TOP = 58;
const PLOT_TOP = 100;
const CONTENT_WIDTH = CHART_SIZE.width - 2 * MARGIN;
/** Room of one entry of the legend; longer names are cut. */
const LEGEND_WIDTH = 150;
const MAX_DATES = 8;
const MAX_BAR_WIDTH = 56;
/** Days between two dates on the axis. */
const DATE_STEPS = [1, 2, 3, 5, 7, 14, 30, 60, 90] as const;

/** What is drawn, in ECharts' terms. */
export function questionChartOption({ days, texts }: QuestionChartRequest): ChartOption {
  const isEmpty = days.every((day) => KINDS.every((kind) => day[kind] === 0));
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: FONT_FAMILY },
    title: titles(texts, isEmpty),
    legend: legend(days, texts),
    grid: {
      top: PLOT_TOP,
      left: MARGIN,
      right: MARGIN,
      bottom: MARGIN - 6,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: dateAxis(days),
    yAxis: countAxis(isEmpty, texts.locale),
    series: KINDS.map((kind) => ({
      type: 'bar',
      name: kind,
      stack: 'questions',
      color: COLORS[kind],
      barMaxWidth: MAX_BAR_WIDTH,
      barCategoryGap: '28%',
      data: days.map((day) => day[kind]),
    })),
  };
}

function titles(texts: QuestionChartTexts, isEmpty: boolean): TitleComponentOption[] {
  const fitted = { width: CONTENT_WIDTH, overflow: 'truncate', fontFamily: FONT_FAMILY } as const;
  const found: TitleComponentOption[] = [
    {
      text: texts.title,
      left: MARGIN,
      top: MARGIN - 4,
      padding: 0,
      textStyle: { ...fitted, fontSize: SIZES.title, fontWeight: 'bold', color: INK.title },
    },
  ];
  if (isEmpty) {
    const textStyle = {
      ...fitted,
      fontSize: SIZES.empty,
      fontWeight: 'normal',
      color: INK.text,
    } as const;
    found.push({ text: texts.nothing, left: 'center', top: '54%', padding: 0, textStyle });
  }
  return found;
}

/** The names with their sums over all days. */
function legend(days: readonly QuestionDay[], texts: QuestionChartTexts): LegendComponentOption {
  const sum = (kind: Kind) => days.reduce((total, day) => total + day[kind], 0);
  const labels = new Map<string, string>(
    KINDS.map((kind) => [kind, `${texts[kind]} ${shortCount(sum(kind), texts.locale)}`]),
  );
  return {
    left: MARGIN,
    top: LEGEND_TOP,
    padding: 0,
    itemGap: 22,
    itemWidth: 12,
    itemHeight: 12,
    icon: 'roundRect',
    selectedMode: false,
    textStyle: {
      color: INK.text,
      fontSize: SIZES.legend,
      fontFamily: FONT_FAMILY,
      width: LEGEND_WIDTH,
      overflow: 'truncate',
    },
    formatter: (name) => labels.get(name) ?? name,
  };
}

function dateAxis(days: readonly QuestionDay[]): XAXisComponentOption {
  const step = DATE_STEPS.find((each) => days.length / each <= MAX_DATES) ?? days.length;
  return {
    type: 'category',
    data: days.map(({ date }) => shortDate(date)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK.line } },
    axisLabel: {
      color: INK.text,
      fontSize: SIZES.axis,
      fontFamily: FONT_FAMILY,
      margin: 10,
      // Counted from the last day, which is what people look for.
      interval: (index) => (days.length - 1 - index) % step === 0,
      hideOverlap: true,
    },
  };
}

function countAxis(isEmpty: boolean, locale: 'ko' | 'en'): YAXisComponentOption {
  return {
    type: 'value',
    minInterval: 1,
    splitNumber: 4,
    ...(isEmpty && { max: 4 }),
    axisLabel: {
      show: !isEmpty,
      color: INK.text,
      fontSize: SIZES.axis,
      fontFamily: FONT_FAMILY,
      formatter: (count: number) => shortCount(count, locale),
    },
    splitLine: { lineStyle: { color: INK.grid } },
  };
}

/** 2026-11-22 → 11/22 */
function shortDate(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}/${day}`;
}

const COMPACT = { notation: 'compact', maximumFractionDigits: 1, useGrouping: 'always' } as const;

/** 9,999, then 1.2만, 3,000만, 3.4억 or 12K, 30M, 340M. */
function shortCount(count: number, locale: 'ko' | 'en'): string {
  return new Intl.NumberFormat(locale, count < 10_000 ? {} : COMPACT).format(count);
}
