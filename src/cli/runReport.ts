import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';

import { isCancelled, toAppError } from '../domain/faults/appError';
import { formatPlace } from '../domain/places/placeKey';
import { getReportState } from '../domain/report/reportState';
import { sectionInfos, sectionNames } from '../domain/report/sectionInfos';
import { createReportRuns } from '../reports/runs/createReportRuns';
import { createReportStore } from '../reports/store/createReportStore';
import { createSampleHost } from '../connections/sampleHost';
import { defaultValues } from '../connections/settingValues';
import { mapServices } from '../domain/payService';
import { createReportFolder } from '../storage/reportFolder';
import { systemClock } from '../storage/systemClock';
import { createTokenMemory } from '../connections/tokenMemory';
import { describeProgress, describeReport } from './describeRun';
import { type HeadlessRequest, readArguments, usage } from './readArguments';

import type { Log } from '../domain/log';
import type { LookUp } from '../domain/lookUp/lookUp';
import type { Report } from '../domain/report/report';
import type { ReportRuns, RunResult } from '../reports/runs/reportRuns';
import type { ReportStore } from '../reports/store/reportStore';
import type { SampleHost, SampleServices } from '../connections/sampleHost';
import type { DrawDocument } from '../protocol/drawDocument';
import type { Settings } from '../connections/settingValues';

export interface HeadlessDeps {
  /** Writes a line to standard output. */
  print: (line: string) => void;
  /** Writes a progress or error message to standard error. */
  printStatus: (line: string) => void;
  /** Aborts on SIGINT and SIGTERM. */
  signal: AbortSignal;
  drawDocument: DrawDocument;
  /** Starts the sample service; tests pass a faster one. */
  startSample?: () => Promise<SampleServices>;
}

/** The exit code: 0 success, 1 failure, 2 invalid arguments. */
export type ExitCode = 0 | 1 | 2;

/**
 * Looks up a job with sample data, using the same use cases and clients as the extension, and writes
 * the report as JSON, Markdown and HTML.
 */
export async function runHeadless(args: readonly string[], deps: HeadlessDeps): Promise<ExitCode> {
  const request = readArguments(args);
  if (!request.ok) {
    deps.printStatus(request.sentence);
    deps.printStatus('Run with --help for usage.');
    return 2;
  }
  if (request.value === 'help') {
    deps.print(usage.trimEnd());
    return 0;
  }
  const sample = createSampleHost(deps.startSample ?? startSample);
  try {
    return await lookUp(request.value, { ...deps, sample });
  } catch (thrown) {
    const error = toAppError(thrown);
    deps.printStatus(
      isCancelled(error) ? 'Canceled before any report was ordered.' : error.message,
    );
    return 1;
  } finally {
    sample.dispose();
  }
}

async function startSample(): Promise<SampleServices> {
  const { startSampleService } = await import('../sample/sampleService');
  return startSampleService();
}

async function lookUp(
  { question, folder, json }: HeadlessRequest,
  deps: HeadlessDeps & { sample: SampleHost },
): Promise<ExitCode> {
  const { asked, candidates } = await toLookUp(question);
  const { jobTitle, place, occupation } = asked;
  deps.printStatus(`Looking up ${jobTitle} in ${formatPlace(place)}, with sample data.`);
  deps.printStatus(
    occupation === null
      ? explainNoOccupation(jobTitle, candidates)
      : `Occupation for the market: ${occupation.name ?? ''} (${occupation.id}).`,
  );
  const { store, runs } = await buildReports(resolve(folder), jobTitle, deps);
  const result = await runs.run(asked, 'sample', deps.signal);
  const report = await store.get(result.reportId);
  const files = await writeFiles(resolve(folder), report, deps);
  deps.printStatus('');
  if (json) {
    const { textFormInfos } = await import('../reports/export/exportReport');
    deps.print(textFormInfos.json.render(report).trimEnd());
  } else {
    deps.print('Sample data, not from PayScale or Lightcast.');
    describeReport(report).forEach(deps.print);
    files.forEach(deps.print);
  }
  return finish(result, report, deps);
}

/** The lookup, and the candidate occupations of its title. */
async function toLookUp(
  question: HeadlessRequest['question'],
): Promise<{ asked: LookUp; candidates: readonly string[] }> {
  const { createBuiltInOccupationSearch } = await import('../occupations/builtInOccupationSearch');
  const { verdict, matches } = createBuiltInOccupationSearch()(question.jobTitle, 3);
  const [best] = matches;
  const occupation =
    best === undefined || verdict !== 'read'
      ? null
      : ({ dimension: 'soc', id: best.occupation.code, name: best.occupation.title } as const);
  const candidates = matches.map(({ occupation: { code, title } }) => `${title} (${code})`);
  const sections = sectionNames.filter(
    name => !sectionInfos[name].needsOccupation || occupation !== null,
  );
  const asked = { ...question, skills: [], certifications: [], occupation, sections };
  return { asked, candidates };
}

function explainNoOccupation(jobTitle: string, candidates: readonly string[]): string {
  return candidates.length === 0
    ? `No occupation matches “${jobTitle}”, so the market section is skipped.`
    : `“${jobTitle}” may be ${orList.format(candidates)}, so the market section is skipped.`;
}

const orList = new Intl.ListFormat('en-US', { type: 'disjunction' });

async function buildReports(
  folder: string,
  jobTitle: string,
  { printStatus, sample }: HeadlessDeps & { sample: SampleHost },
): Promise<{ store: ReportStore; runs: ReportRuns }> {
  const clock = systemClock;
  const log = silentLog;
  const { createServices } = await import('../connections/services');
  const services = createServices({
    settings: defaultSettings,
    accounts: { findCredentials: () => Promise.resolve(undefined) },
    tokens: mapServices(() => createTokenMemory()),
    sample,
    clock,
    log,
  });
  const store = createReportStore({ files: createReportFolder(folder, clock), clock, log });
  const runs = createReportRuns({
    store,
    connect: source => services.openSource(source),
    clock,
    random: Math.random,
    newId: () => toReadableId(jobTitle),
    log,
    maxWaitMs: () => defaultSettings.get('polling.maxWaitSeconds') * 1000,
    onProgress: progress => printStatus(describeProgress(progress)),
  });
  return { store, runs };
}

/** The ID is also the file name: the job title in ASCII and a random suffix. */
function toReadableId(jobTitle: string): string {
  const plain = jobTitle
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return [plain, randomUUID().slice(0, 8)].filter(part => part !== '').join('-');
}

/** The store has already written the JSON file; adds Markdown and HTML. */
async function writeFiles(
  folder: string,
  report: Report,
  { drawDocument }: HeadlessDeps,
): Promise<string[]> {
  const { textFormInfos } = await import('../reports/export/exportReport');
  const files = createReportFolder(folder, systemClock);
  await files.write(`${report.id}.md`, textFormInfos.markdown.render(report));
  await files.write(`${report.id}.html`, await drawDocument(report));
  const path = (extension: string): string => join(folder, `${report.id}.${extension}`);
  return [`JSON: ${path('json')}`, `Markdown: ${path('md')}`, `HTML: ${path('html')}`];
}

function finish(
  { end, problem }: RunResult,
  report: Report,
  { printStatus }: HeadlessDeps,
): ExitCode {
  if (problem !== null) {
    printStatus(problem.message);
  }
  if (end === 'stopped') {
    printStatus('Canceled. The pending report is saved in the JSON file.');
  }
  return end === 'finished' && getReportState(report) !== 'failed' ? 0 : 1;
}

const defaultSettings: Settings = {
  get: name => defaultValues[name],
  getOr: name => defaultValues[name],
};

const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
