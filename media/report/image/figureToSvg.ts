/** A self-contained SVG image as text, with its size in pixels. */
export interface SvgPicture {
  text: string;
  width: number;
  height: number;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Not part of the image: controls, collapsed content, and tooltips. */
const leftOut = 'button, form, details, .tools, .tip, .cursor, .hidden, caption, .actions';

/** The style properties that are copied; theme variables are resolved in them. */
const markProperties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'display',
] as const;

const marginPx = 16;
const footLinePx = 16;

/** Upper estimate of the average width of a character in the footer. */
const characterPx = 7;

/** A drawn element and its bottom edge in the window. */
interface Drawn {
  element: Element;
  bottom: number;
}

/**
 * Draws a part of the page as one SVG: its charts, its text in place, and the sources below.
 * Colors and fonts are those of the current theme.
 */
export function figureToSvg(figure: HTMLElement, provenance: readonly string[]): SvgPicture {
  const box = figure.getBoundingClientRect();
  const origin = { x: box.left - marginPx, y: box.top - marginPx };
  const drawn = [
    ...drawRules(figure, origin),
    ...drawCharts(figure, origin),
    ...drawTexts(figure, origin),
  ];
  const top = Math.max(...drawn.map(({ bottom }) => bottom - origin.y)) + marginPx;
  const width = Math.ceil(box.width + 2 * marginPx);
  const foot = provenance.flatMap(line => wrap(line, Math.floor(box.width / characterPx)));
  const height = Math.ceil(top + foot.length * footLinePx + marginPx);
  const background = getComputedStyle(document.body).backgroundColor;
  const root = make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  // The hatch pattern is defined once for the page, outside the figure.
  const hatch = [...document.querySelectorAll('svg.defs defs')].map(cloneStyled);
  root.append(
    make('rect', { width, height, fill: background }),
    ...hatch,
    ...drawn.map(({ element }) => element),
    ...drawFoot(foot, { figure, top }),
  );
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

interface Point {
  x: number;
  y: number;
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  setAll(element, attributes);
  return element;
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
}

function isLeftOut(element: Element): boolean {
  return element.closest(leftOut) !== null || element.getClientRects().length === 0;
}

/** The rules between rows of tables and lists. */
function drawRules(figure: HTMLElement, origin: Point): Drawn[] {
  return [...figure.querySelectorAll('th, td, dt, dd, .pay-row > *')].flatMap(element => {
    const style = getComputedStyle(element);
    const { left, right, top } = element.getBoundingClientRect();
    const d = `M${left - origin.x} ${top - origin.y}H${right - origin.x}`;
    return isLeftOut(element) || Number.parseFloat(style.borderTopWidth) === 0
      ? []
      : [{ element: make('path', { d, stroke: style.borderTopColor }), bottom: top }];
  });
}

function drawCharts(figure: HTMLElement, origin: Point): Drawn[] {
  return [...figure.querySelectorAll('svg')]
    .filter(svg => !isLeftOut(svg))
    .map(svg => {
      const { left, top, bottom, width, height } = svg.getBoundingClientRect();
      const element = cloneStyled(svg);
      const place = { x: left - origin.x, y: top - origin.y, width, height };
      // The axis of diverging bars is clipped by the cells.
      const overflow = svg.closest('.bar-cell') === null ? 'visible' : 'hidden';
      setAll(element, { ...place, overflow });
      return { element, bottom };
    });
}

/** A copy with inline styles, which doesn't need the page's style sheet. */
function cloneStyled(source: Element): Element {
  const copy = document.importNode(source, true);
  const originals = [source, ...source.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const style = getComputedStyle(originals[index] ?? source);
    setAll(
      element,
      Object.fromEntries(markProperties.map(name => [name, style.getPropertyValue(name)])),
    );
    ['class', 'tabIndex', 'aria-describedby'].forEach(name => element.removeAttribute(name));
  });
  copy.querySelectorAll('[display=none]').forEach(element => element.remove());
  return copy;
}

/** Every line of text as an SVG text at the same position. */
function drawTexts(figure: HTMLElement, origin: Point): Drawn[] {
  const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
  const texts: Drawn[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent !== null && !(parent instanceof SVGElement) && !isLeftOut(parent)) {
      for (const { text, x, y } of splitLines(node)) {
        const element = drawText(text, parent, { x: x - origin.x, y: y - origin.y });
        texts.push({ element, bottom: y });
      }
    }
  }
  return texts;
}

interface TextLine extends Point {
  text: string;
}

/** A text node split at its line breaks, each line with its vertical center. */
function splitLines(node: Node): TextLine[] {
  const range = document.createRange();
  const lines: TextLine[] = [];
  for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+\s*/gu)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const { left, top, height } = range.getBoundingClientRect();
    const y = top + height / 2;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.y - y) < 2) {
      last.text += word;
    } else {
      lines.push({ text: word, x: left, y });
    }
  }
  return lines;
}

function drawText(content: string, like: Element, place: Point): SVGElement {
  const style = getComputedStyle(like);
  const text = make('text', {
    ...place,
    'dominant-baseline': 'central',
    fill: style.color,
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
  });
  text.textContent = content.trimEnd();
  return text;
}

/** A line broken at spaces, or anywhere if there are none. */
function wrap(line: string, characters: number): string[] {
  const piece = new RegExp(`.{1,${characters}}(?=\\s|$)|.{1,${characters}}`, 'gu');
  return (line.match(piece) ?? []).map(part => part.trim());
}

function drawFoot(
  lines: readonly string[],
  { figure, top }: { figure: HTMLElement; top: number },
): SVGElement[] {
  const like = figure.querySelector('.note, .lead') ?? figure;
  return lines.map((line, index) =>
    drawText(line, like, { x: marginPx, y: top + (index + 1) * footLinePx }),
  );
}
