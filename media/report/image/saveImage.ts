import { figureToSvg } from './figureToSvg';

import type { Host } from '../page/host';
import type { Provenance } from '../page/provenance';

interface ImageOrder {
  what: string;
  format: 'svg' | 'png';
  provenance: Provenance;
}

/** PNGs are drawn at twice the size, for screens and slides that show every pixel. */
const pngScale = 2;

/** Makes a picture of a part of the page and hands it to the extension, which asks where to put it. */
export async function saveImage(
  figure: HTMLElement,
  { what, format, provenance }: ImageOrder,
  host: Host,
): Promise<void> {
  const svg = figureToSvg(figure, provenance.lines);
  const name = `${provenance.subject}, ${what}`;
  if (format === 'svg') {
    host.post({ type: 'image/save', name, format, content: svg.text });
    return;
  }
  try {
    host.post({ type: 'image/save', name, format, content: await toPng(svg) });
  } catch {
    host.announce('The PNG could not be made. Save as SVG instead.');
  }
}

/** The bytes of a PNG as base64. */
async function toPng(svg: { text: string; width: number; height: number }): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = svg.width * pngScale;
  canvas.height = svg.height * pngScale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/u, '');
}
