import { AppError } from '../domain/faults/appError';
import { loadOnce } from '../domain/loadOnce';
import { openFigurePack } from './figures/figurePack';
import { toPublished } from './figures/publishedUnits';
import { areasFile, figureFiles, occupationsFile, vintage } from './release';
import { damagedFile, openTable, type Table } from './sections';

import type { WageArea, WageFigures, WageOccupation } from '../domain/figures/wages';
import type { Column, Row } from './figures/rowModel';

/** The packed files, by name: “states.bin”. */
export interface WageFiles {
  read: (name: string) => Promise<Uint8Array>;
}

/**
 * The built-in wage figures. Each file is read when first needed and kept as packed, names as text.
 *
 * Every method throws an AppError `storage` when a file that it needs is missing or damaged; what the
 * other files hold is still found.
 */
export interface Wages {
  /** The month of the survey: “May 2025”. */
  vintage: string;
  listAreas: () => Promise<readonly WageArea[]>;
  findArea: (code: string) => Promise<WageArea | undefined>;
  listOccupations: () => Promise<readonly WageOccupation[]>;
  /** Undefined when no figures of the occupation are built in for the area. */
  findFigures: (areaCode: string, soc: string) => Promise<WageFigures | undefined>;
}

export function openWages(files: WageFiles): Wages {
  const areas = loadOnce(() => readTable(files, areasFile));
  const occupations = loadOnce(() => readTable(files, occupationsFile));
  const packs = new Map(
    Object.values(figureFiles).map(name => [
      name,
      loadOnce(async () => openFigurePack(await readFile(files, name), name)),
    ]),
  );
  const findArea = async (code: string): Promise<WageArea | undefined> => {
    const row = (await areas()).find(code);
    return row === undefined ? undefined : toArea(row);
  };
  const findOccupation = async (soc: string): Promise<WageOccupation | undefined> => {
    const row = (await occupations()).find(soc);
    return row === undefined ? undefined : toOccupation(row);
  };
  return {
    vintage,
    listAreas: async () => (await areas()).list().map(toArea),
    findArea,
    listOccupations: async () => (await occupations()).list().map(toOccupation),
    findFigures: async (areaCode, soc) => {
      const [area, occupation] = await Promise.all([findArea(areaCode), findOccupation(soc)]);
      if (area === undefined || occupation === undefined) {
        return undefined;
      }
      const pack = await packs.get(figureFiles[area.level])?.();
      const row = pack?.findRow(area.code, soc);
      return row === undefined || pack === undefined
        ? undefined
        : { area, occupation, vintage, ...toFigures(row, pack.included) };
    },
  };
}

async function readFile({ read }: WageFiles, name: string): Promise<Uint8Array> {
  try {
    return await read(name);
  } catch (cause) {
    const sentence = `Couldn’t read built-in wage figures: “${name}” can’t be opened. Reinstall the extension.`;
    throw new AppError('storage', sentence, { details: { path: name }, cause });
  }
}

async function readTable(files: WageFiles, name: string): Promise<Table> {
  return openTable(await readFile(files, name), name);
}

function toArea([code = '', level = '', name = '']: readonly string[]): WageArea {
  if (!isLevel(level)) {
    throw damagedFile(areasFile);
  }
  return { level, code, name };
}

function toOccupation([soc = '', title = '']: readonly string[]): WageOccupation {
  return { soc, title };
}

const isLevel = (text: string): text is WageArea['level'] => Object.hasOwn(figureFiles, text);

/** Figures by name; where the file has no column for one, it is null and named in `notIncluded`. */
function toFigures(
  row: Row,
  included: ReadonlySet<Column>,
): Pick<WageFigures, 'employment' | 'annual' | 'hourly' | 'notIncluded'> {
  const figure = (column: Column): number | null => toPublished(column, row);
  return {
    employment: figure('employment'),
    annual: {
      mean: figure('annualMean'),
      p10: figure('annualP10'),
      p25: figure('annualP25'),
      p50: figure('annualP50'),
      p75: figure('annualP75'),
      p90: figure('annualP90'),
    },
    hourly: {
      mean: figure('hourlyMean'),
      p10: null,
      p25: null,
      p50: figure('hourlyP50'),
      p75: null,
      p90: null,
    },
    notIncluded: [
      ...(included.has('annualMean') ? [] : (['annual.mean'] as const)),
      ...(included.has('hourlyMean') ? [] : (['hourly.mean'] as const)),
      'hourly.p10',
      'hourly.p25',
      ...(included.has('hourlyP50') ? [] : (['hourly.p50'] as const)),
      'hourly.p75',
      'hourly.p90',
    ],
  };
}
