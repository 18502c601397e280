import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { packFigures } from '../../src/wages/pack/packFigures';
import { packTable } from '../../src/wages/pack/writeSections';
import { areasFile, figureFiles, occupationsFile } from '../../src/wages/release';
import { projectFolder } from './readManifest';

import type { WageFiles } from '../../src/wages/openWages';

/** The packed files of the project. */
export const builtInWageFiles: WageFiles = {
  read: name => readFile(join(projectFolder, 'src', 'wages', 'data', name)),
};

export interface MemoryWageFiles extends WageFiles {
  /** By name. */
  files: Map<string, Uint8Array>;
  /** The names of the files that were read, in order. */
  reads: string[];
}

/**
 * Small packed files: the nation with three occupations, two states with the first two of those, and
 * a metropolitan area without means.
 */
export function buildWageFiles(): MemoryWageFiles {
  const developers = [10_703, 17_104, 9_681, 13_229, 16_654, 21_186, 25_535, 8223, 8007];
  const teachers = [5_000, 7_000, 4_000, 5_000, 6_500, 8_000, 10_000, -1, -1];
  const actors = [-1, -1, -1, -1, -1, -1, -1, 4512, 2310];
  const files = new Map([
    [
      areasFile,
      packTable([
        ['0000000', 'nation', 'United States'],
        ['0042660', 'metro', 'Seattle-Tacoma-Bellevue, WA'],
        ['4100000', 'state', 'Oregon'],
        ['5300000', 'state', 'Washington'],
        ['5300001', 'nonmetro', 'Western Washington'],
      ]),
    ],
    [
      occupationsFile,
      packTable([
        ['15-1252', 'Software Developers'],
        ['25-2021', 'Elementary School Teachers, Except Special Education'],
        ['27-2011', 'Actors'],
      ]),
    ],
    [
      figureFiles.nation,
      packFigures([
        { area: '0000000', soc: '15-1252', row: developers },
        { area: '0000000', soc: '25-2021', row: teachers },
        { area: '0000000', soc: '27-2011', row: actors },
      ]),
    ],
    [
      figureFiles.state,
      packFigures([
        { area: '4100000', soc: '15-1252', row: developers },
        { area: '5300000', soc: '15-1252', row: developers },
        { area: '5300000', soc: '25-2021', row: teachers },
      ]),
    ],
    [
      figureFiles.metro,
      packFigures([
        {
          area: '0042660',
          soc: '15-1252',
          row: [9_000, -1, 9_700, 13_300, 16_728, 21_200, 25_600, -1, -1],
        },
      ]),
    ],
  ]);
  const reads: string[] = [];
  return {
    files,
    reads,
    read: name => {
      reads.push(name);
      const file = files.get(name);
      return file === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(file);
    },
  };
}

/** The file with one bit changed. */
export function flipBit(bytes: Uint8Array, index: number): Uint8Array {
  return bytes.map((byte, position) => (position === index ? byte ^ 1 : byte));
}
