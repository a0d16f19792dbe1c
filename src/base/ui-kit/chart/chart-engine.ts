import { BarChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

// What is drawn anywhere in Cadans, and no more: this file is a chunk of its own, loaded with the first chart.
use([
  LineChart,
  BarChart,
  ScatterChart,
  SankeyChart,
  GridComponent,
  TooltipComponent,
  MarkLineComponent,
  LabelLayout,
  SVGRenderer,
]);

/** Draws in an element that has a size, as SVG: sharp on paper, a phone and a wall. */
export function drawIn(element: HTMLElement) {
  return init(element, null, { renderer: 'svg' });
}
