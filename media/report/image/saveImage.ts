import { figureToSvg } from './figureToSvg';

import type { Host } from '../page/host';
import type { Provenance } from '../page/provenance';

interface ImageRequest {
  what: string;
  format: 'svg' | 'png';
  provenance: Provenance;
}

/** PNGs are rendered at twice the size, for high-resolution screens. */
const pngScale = 2;

/** Renders a part of the page as an image and sends it to the extension, which asks where to save it. */
export async function saveImage(
  figure: HTMLElement,
  { what, format, provenance }: ImageRequest,
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
    host.announce('Couldn’t create the PNG. Try saving as SVG instead.');
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
