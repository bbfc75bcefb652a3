import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { QuestionChartRequest } from './daily-questions.ts';
import { CHART_SIZE, questionChartOption } from './daily-questions-option.ts';
import { loadFontMetrics } from './fonts.ts';

/** The picture as SVG. */
export function dailyQuestionsSvg(request: QuestionChartRequest): string {
  use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
  setPlatformAPI({ measureText: createMeasurer() });
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZE });
  try {
    chart.setOption(questionChartOption(request));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Measures as the fonts do: without a browser ECharts guesses, and Korean text then overlaps or is cut. */
function createMeasurer(): (text: string, font?: string) => { width: number } {
  const metrics = { normal: loadFontMetrics('normal'), bold: loadFontMetrics('bold') };
  return (text, font = '') => {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    return { width: metrics[/\b(bold|[6-9]00)\b/.test(font) ? 'bold' : 'normal'].width(text) * size };
  };
}
