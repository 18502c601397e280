import { areasFile, figureFiles, occupationsFile, vintage } from '../release';
import { openTable } from '../sections';
import { figureCsvColumns, packFiguresCsv, unpackFiguresCsv } from './figuresCsv';
import { packTable } from './writeSections';

import type { CsvRow } from './csvFile';

/** Where rows come from and what must be said about them. */
export const sources = {
  oews: {
    name: 'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics',
    url: 'https://www.bls.gov/oes/tables.htm',
    vintage,
    published: '2026-05-15',
    license: 'Public domain',
    attribution: `Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, ${vintage}.`,
  },
} as const;

/** A CSV file that is packed into one file. */
export interface Input {
  /** The CSV file without its extension. */
  csv: string;
  columns: readonly string[];
  packed: string;
  source: keyof typeof sources;
  pack: (rows: readonly CsvRow[]) => Uint8Array;
  /** Restores the rows of the CSV file, in their order. */
  unpack: (bytes: Uint8Array, name: string) => CsvRow[];
}

/** The first two digits of a state's area code are its FIPS code; those of territories are higher. */
const firstTerritory = '6000000';

/** All that is packed. */
export const inputs: readonly Input[] = [
  figuresInput('oews-2025-05-nation', figureFiles.nation, 'nation'),
  figuresInput('oews-2025-05-states', figureFiles.state, 'state'),
  // The published tables count territories as states.
  figuresInput('oews-2025-05-territories', figureFiles.territory, 'state'),
  figuresInput('oews-2025-05-nonmetro', figureFiles.nonmetro, 'nonmetro'),
  figuresInput('oews-2025-05-metros-tech', figureFiles.metro, 'metro'),
  {
    csv: 'oews-2025-05-occupations',
    columns: ['soc', 'title'],
    packed: occupationsFile,
    source: 'oews',
    pack: packTable,
    unpack: (bytes, name) => openTable(bytes, name).list(),
  },
  {
    csv: 'oews-2025-areas',
    columns: ['level', 'area', 'name'],
    packed: areasFile,
    source: 'oews',
    pack: rows => packTable(rows.map(toAreaRow)),
    unpack: (bytes, name) => openTable(bytes, name).list().map(fromAreaRow),
  },
];

function figuresInput(csv: string, packed: string, level: string): Input {
  return {
    csv,
    columns: figureCsvColumns,
    packed,
    source: 'oews',
    pack: packFiguresCsv,
    unpack: (bytes, name) => unpackFiguresCsv(level, bytes, name),
  };
}

/** The code first, because it is the key; territories by their own level. */
function toAreaRow([level = '', area = '', name = '']: CsvRow): CsvRow {
  return [area, level === 'state' && area >= firstTerritory ? 'territory' : level, name];
}

function fromAreaRow([area = '', level = '', name = '']: CsvRow): CsvRow {
  return [level === 'territory' ? 'state' : level, area, name];
}
