import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { formatStoredReport } from '../../../src/reports/store/formatStoredReport';
import { isPending, makeReport, nothingAsked } from '../../support/savedReports';

import type { Report } from '../../../src/domain/report/report';

const titles = ['Software Developer', 'Registered Nurse', 'Welder', 'Accountant', 'Ingénieur'];
const places = ['Texas', 'Washington', 'California', 'New York', 'Ohio'];

/** A storage with so many complete reports, of some tens of kilobytes each; it is there afterwards. */
export async function makeStorage(
  storage: string,
  { ready, pending = 0 }: { ready: number; pending?: number },
): Promise<string> {
  const folder = join(storage, 'reports');
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < ready + pending; index += 1) {
    const report = makeSaved(index, index >= ready);
    await writeFile(join(folder, `${report.id}.json`), formatStoredReport(report));
  }
  return storage;
}

function makeSaved(index: number, isWaiting: boolean): Report {
  const report = makeReport({ id: `saved-${String(index).padStart(6, '0')}` });
  const { lookUp } = report;
  const createdAt = new Date(Date.UTC(2026, 0, 1) + index * 600_000).toISOString();
  return {
    ...report,
    createdAt,
    updatedAt: createdAt,
    source: isWaiting ? 'sample' : 'live',
    lookUp: {
      ...lookUp,
      jobTitle: `${titles[index % titles.length] ?? ''} ${index}`,
      place: { ...lookUp.place, state: places[index % places.length] ?? null },
    },
    sections: isWaiting ? { ...nothingAsked, pay: isPending(null) } : report.sections,
  };
}
