import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runHeadless } from '../../../src/cli/runReport';
import { parseStoredReport } from '../../../src/reports/store/parseStoredReport';
import { toMarkdown } from '../../../src/reports/export/toMarkdown';
import { startSampleService } from '../../../src/sample/sampleService';

import type { Report } from '../../../src/domain/report/report';
import type { ExitCode } from '../../../src/cli/runReport';
import type { SampleService } from '../../../src/sample/sampleService';
import type { SampleSwitches } from '../../../src/sample/sampleBehavior';

const drawDocument = (report: Report): Promise<string> => Promise.resolve(`<p>${report.id}</p>`);

const atOnce = { readyAfterMs: 0, notReadyPolls: 0 };

interface Ended {
  code: ExitCode;
  printed: string[];
  said: string[];
  service: SampleService | undefined;
}

describe('runHeadless', () => {
  const made: string[] = [];

  afterEach(async () => {
    await Promise.all(made.splice(0).map(path => rm(path, { recursive: true, force: true })));
  });

  async function makeFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'headless-'));
    made.push(folder);
    return folder;
  }

  async function run(
    args: readonly string[],
    { behavior = {}, signal }: { behavior?: SampleSwitches; signal?: AbortSignal } = {},
  ): Promise<Ended> {
    const ended: Ended = { code: 0, printed: [], said: [], service: undefined };
    ended.code = await runHeadless(args, {
      print: line => ended.printed.push(line),
      printStatus: line => ended.said.push(line),
      signal: signal ?? new AbortController().signal,
      drawDocument,
      startSample: async () => {
        const jobalyzer = { pay: atOnce, experience: atOnce, ...behavior.jobalyzer };
        ended.service = await startSampleService({ behavior: { ...behavior, jobalyzer } });
        return ended.service;
      },
    });
    return ended;
  }

  it('looks up a job with the real clients and writes the report in three formats', async () => {
    const folder = await makeFolder();

    const { code, printed, service } = await run([
      'Software Developer',
      'Seattle, Washington',
      '--years=5',
      `--out=${folder}`,
    ]);

    const [html, json, markdown] = (await readdir(folder)).sort();
    const stored = parseStoredReport(await readFile(join(folder, json ?? ''), 'utf8'));
    assert.ok(stored.problem === null);
    const { report } = stored;
    assert.deepEqual(
      Object.values(report.sections).map(({ state }) => state),
      ['ready', 'ready', 'ready', 'ready', 'ready'],
    );
    assert.equal(report.source, 'sample');
    assert.equal(report.lookUp.yearsExperience, 5);
    assert.equal(report.lookUp.occupation?.id, '15-1252');
    assert.equal(await readFile(join(folder, markdown ?? ''), 'utf8'), toMarkdown(report));
    assert.equal(await readFile(join(folder, html ?? ''), 'utf8'), `<p>${report.id}</p>`);
    assert.deepEqual([code, service?.orders, service?.orderedReports], [0, 1, 2]);
    assert.deepEqual(printed, [
      'Sample data, not from PayScale or Lightcast.',
      'Software Developer, the United States (requested: Seattle, Washington):',
      'middle 50 %: $105,210 to $171,980 a year; median $135,980.',
      `JSON: ${join(folder, json ?? '')}`,
      `Markdown: ${join(folder, markdown ?? '')}`,
      `HTML: ${join(folder, html ?? '')}`,
    ]);
  });

  it('polls for a report that is not ready, and orders it once', async () => {
    const slow = { readyAfterMs: 0, notReadyPolls: 2 };

    const { code, said, service } = await run(['Nurse', 'Texas', `--out=${await makeFolder()}`], {
      behavior: { jobalyzer: { pay: slow, retryAfterMilliseconds: { literal: 1 } } },
    });

    assert.equal(code, 0);
    assert.match(said.join('\n'), /Pay: not ready after 2 polls/u);
    assert.equal(service?.orders, 1);
  });

  it('skips the market and lists the candidates for an ambiguous title', async () => {
    const { said } = await run(['Chief of Staff', 'Canada', `--out=${await makeFolder()}`]);

    assert.match(
      said.join('\n'),
      /“Chief of Staff” may be General and Operations Managers \(11-1021\), .*, or .*, so the market section is skipped\./u,
    );
  });

  it('prints only the report with --json', async () => {
    const { printed } = await run(['Nurse', 'Canada', '--json', `--out=${await makeFolder()}`]);

    assert.equal(printed.length, 1);
    assert.equal(parseStoredReport(printed[0] ?? '').problem, null);
  });

  it('exits with 1 and explains why when every section fails', async () => {
    const { code, printed } = await run(['Zzyzx qwerty', 'Canada', `--out=${await makeFolder()}`]);

    assert.equal(code, 1);
    assert.match(printed.join('\n'), /Pay: no data\. PayScale rejected the request/u);
  });

  it('explains that Lightcast does not cover a country, without requesting a benchmark', async () => {
    const { code, printed, service } = await run([
      'Software Developer',
      'Germany',
      '--json',
      `--out=${await makeFolder()}`,
    ]);

    const stored = parseStoredReport(printed[0] ?? '');
    assert.ok(stored.problem === null);
    const { benchmark, pay } = stored.report.sections;
    assert.equal(code, 0);
    assert.equal(pay.state, 'ready');
    assert.ok(benchmark.state === 'failed');
    assert.equal(benchmark.failure.kind, 'noData');
    assert.match(benchmark.failure.message, /^Lightcast doesn’t cover Germany\./u);
    const requested = service?.requests.map(({ method, path }) => `${method} ${path}`) ?? [];
    assert.ok(requested.some(line => line.endsWith('/meta')));
    assert.deepEqual(
      requested.filter(line => line.includes('/dimensions/')),
      [],
    );
  });

  it('exits with 1 when the folder is not writable', async () => {
    const file = join(await makeFolder(), 'file');
    await writeFile(file, 'x');

    const { code, said, service } = await run(['Nurse', 'Canada', `--out=${file}`]);

    assert.equal(code, 1);
    assert.match(said.join('\n'), /couldn't be saved/u);
    assert.equal(service, undefined);
  });

  it('exits with 2 for invalid arguments, without starting or writing anything', async () => {
    const folder = await makeFolder();

    const { code, said, printed, service } = await run(['Nurse', 'Atlantis', `--out=${folder}`]);

    assert.deepEqual([code, printed, service, await readdir(folder)], [2, [], undefined, []]);
    assert.match(said.join('\n'), /“Atlantis” isn't a known/u);
  });

  it('prints the usage', async () => {
    const { code, printed } = await run(['--help']);

    assert.equal(code, 0);
    assert.match(printed.join('\n'), /--years <number>/u);
  });

  it('stops on cancel and keeps the pending order', async () => {
    const folder = await makeFolder();
    const controller = new AbortController();
    const never = { readyAfterMs: Number.POSITIVE_INFINITY, notReadyPolls: 0 };
    const running = runHeadless(['Nurse', 'Texas', `--out=${folder}`], {
      print: () => undefined,
      printStatus: line => {
        if (line.startsWith('Pay: not ready')) {
          controller.abort();
        }
      },
      signal: controller.signal,
      drawDocument,
      startSample: () =>
        startSampleService({ behavior: { jobalyzer: { pay: never, experience: never } } }),
    });

    assert.equal(await running, 1);
    const [, json] = (await readdir(folder)).sort();
    const stored = parseStoredReport(await readFile(join(folder, json ?? ''), 'utf8'));
    assert.ok(stored.problem === null && stored.report.sections.pay.state === 'pending');
    assert.notEqual(stored.report.sections.pay.link, null);
  });
});
