import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

import type * as Builds from '../../../esbuild.js';

/** A chart library as one script that has `drawCharts(figures)`, minified as ours is. */
export interface PeerPage {
  name: string;
  script: string;
}

const peers = resolve('test', 'bench', 'peers');

/** Three charts as each library's own documentation draws them, with nothing that moves. */
const sources: Record<string, { library: string; code: string }> = {
  'Chart.js': {
    library: 'chart.js',
    code: `
      import {
        BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController,
        LineElement, PointElement, Tooltip,
      } from 'chart.js';
      Chart.register(
        BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement,
        PointElement, Tooltip,
      );
      function add(height, config) {
        const canvas = document.createElement('canvas');
        canvas.style.width = '800px';
        canvas.style.height = height + 'px';
        canvas.width = 800;
        canvas.height = height;
        document.body.append(canvas);
        new Chart(canvas, {
          ...config,
          options: { ...config.options, animation: false, responsive: false },
        });
      }
      globalThis.drawCharts = ({ pay, years, lines, skills }) => {
        const labels = pay.map(({ label }) => label);
        add(240, {
          type: 'bar',
          data: {
            labels,
            datasets: [
              { label: 'P10 to P90', data: pay.map(({ p10, p90 }) => [p10, p90]) },
              { label: 'P25 to P75', data: pay.map(({ p25, p75 }) => [p25, p75]) },
            ],
          },
          options: { indexAxis: 'y' },
        });
        add(300, {
          type: 'line',
          data: {
            labels: years,
            datasets: lines.map(({ name, values }) => ({ label: name, data: values })),
          },
        });
        add(400, {
          type: 'bar',
          data: {
            labels: skills.map(({ name }) => name),
            datasets: [{ label: 'Difference', data: skills.map(({ value }) => value) }],
          },
          options: { indexAxis: 'y' },
        });
        return document.querySelectorAll('canvas').length;
      };`,
  },
  'Observable Plot': {
    library: '@observablehq/plot',
    code: `
      import * as Plot from '@observablehq/plot';
      globalThis.drawCharts = ({ pay, years, lines, skills }) => {
        const points = lines.flatMap(({ name, values }) =>
          values.map((value, index) => ({ name, value, years: years[index] })));
        const all = [
          Plot.plot({
            width: 800,
            marginLeft: 120,
            marks: [
              Plot.ruleY(pay, { y: 'label', x1: 'p10', x2: 'p90' }),
              Plot.barX(pay, { y: 'label', x1: 'p25', x2: 'p75' }),
              Plot.tickX(pay, { y: 'label', x: 'p50' }),
            ],
          }),
          Plot.plot({
            width: 800,
            x: { domain: years },
            marks: [Plot.lineY(points, { x: 'years', y: 'value', stroke: 'name' })],
          }),
          Plot.plot({
            width: 800,
            marginLeft: 160,
            marks: [Plot.barX(skills, { x: 'value', y: 'name' })],
          }),
        ];
        document.body.append(...all);
        return document.querySelectorAll('svg').length;
      };`,
  },
};

/** The page's own charts in the same way, built as the page is. */
export async function buildOwnCharts(): Promise<PeerPage> {
  // Read where it stands: it looks for the sources beside itself.
  const load = createRequire(resolve('package.json'));
  const { productBuilds } = load('./esbuild.js') as typeof Builds;
  const page: BuildOptions | undefined = productBuilds(true).find(
    ({ platform }) => platform === 'browser',
  );
  const { outputFiles } = await build({
    ...page,
    entryPoints: ['test/bench/reportPage/ownCharts.tsx'],
    write: false,
  });
  return { name: 'ours', script: outputFiles[0]?.text ?? '' };
}

/** The libraries of test/bench/peers, which `npm run bench` installs; none without them. */
export async function buildPeerPages(): Promise<readonly PeerPage[]> {
  const there = Object.entries(sources).filter(([, { library }]) =>
    existsSync(join(peers, 'node_modules', library)),
  );
  return Promise.all(
    there.map(async ([name, { code }]) => {
      const { outputFiles } = await build({
        stdin: { contents: code, resolveDir: peers },
        bundle: true,
        format: 'iife',
        minify: true,
        target: 'es2022',
        write: false,
        logLevel: 'warning',
      });
      return { name, script: outputFiles[0]?.text ?? '' };
    }),
  );
}
