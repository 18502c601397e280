import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createDrawDocument } from '../../../src/protocol/drawDocument';
import { makeReport } from '../../support/savedReports';

import type { ReportView } from '../../../src/protocol/reportView';

describe('createDrawDocument', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  /** A folder as `dist/`, with this as what draws documents. */
  async function makeFolder(chunk?: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'draw-document-'));
    made.push(folder);
    if (chunk !== undefined) {
      await writeFile(join(folder, 'reportDocument.js'), chunk);
    }
    return folder;
  }

  const load = (folder: string): Promise<unknown> => import(join(folder, 'reportDocument.js'));

  it('hands the report as the page sees it to what is built for documents', async () => {
    const folder = await makeFolder('exports.renderReportDocument = view => JSON.stringify(view);');
    const report = makeReport({ name: 'My next job' });

    const view = JSON.parse(
      await createDrawDocument({ load: () => load(folder), getHoursPerYear: () => 1800 })(report),
    ) as ReportView;

    assert.deepEqual([view.title, view.hoursPerYear], ['My next job', 1800]);
    assert.deepEqual([view.offers, view.progress], [[], {}]);
    assert.deepEqual(view.sections, report.sections);
  });

  for (const [name, chunk] of [
    ['is not there', undefined],
    ['is something else', 'exports.other = 1;'],
  ] as const) {
    it(`says what to do when that ${name}`, async () => {
      const draw = createDrawDocument({
        load: async () => load(await makeFolder(chunk)),
        getHoursPerYear: () => 2080,
      });

      await assert.rejects(draw(makeReport()), {
        kind: 'unexpected',
        message: 'The HTML export component is missing. Reinstall the extension.',
      });
    });
  }
});
