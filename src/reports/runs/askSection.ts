import { AppError } from '../../domain/faults/appError';
import { callService } from './callService';
import { notSignedIn } from './sectionFailures';
import { settleSection, toReadyChange } from './settleSection';

import type { Benchmark } from '../../domain/figures/benchmark';
import type { ImpactReport } from '../../domain/figures/impact';
import type { AskedSection } from '../../domain/report/sectionInfos';
import type { ReportChange, RunContext } from './runContext';

/** Requests a section that takes one call, and saves its figures. */
export function askSection(run: RunContext, section: AskedSection): Promise<void> {
  return settleSection(run, section, () => {
    run.notifyProgress(section, 'asking');
    return ask[section](run);
  });
}

const ask: Record<AskedSection, (run: RunContext) => Promise<ReportChange>> = {
  benchmark: async run => {
    const figures = await callService(run, () => askBenchmark(run));
    return toReadyChange(run, 'benchmark', { ...readyAt(run), figures });
  },
  skillImpact: async run => {
    const figures = await callService(run, () => askImpact(run, 'skillImpact'));
    return toReadyChange(run, 'skillImpact', { ...readyAt(run), figures });
  },
  certificationImpact: async run => {
    const figures = await callService(run, () => askImpact(run, 'certificationImpact'));
    return toReadyChange(run, 'certificationImpact', { ...readyAt(run), figures });
  },
};

function readyAt({ clock }: RunContext): { state: 'ready'; retrievedAt: string; link: null } {
  return { state: 'ready', retrievedAt: new Date(clock.now()).toISOString(), link: null };
}

async function askBenchmark(run: RunContext): Promise<Benchmark> {
  const { lightcast } = run.connections;
  const { occupation, place } = run.lookUp;
  if (lightcast === null) {
    throw notSignedIn('lightcast');
  }
  if (occupation === null) {
    throw new AppError(
      'noData',
      'Lightcast needs an occupation, and none was selected. Look up the job again and select one.',
      { details: { service: 'lightcast' } },
    );
  }
  // Loaded lazily: the lists of countries and metropolitan areas are large.
  const { toRegion } = await import('./lightcastRegion');
  return lightcast.getBenchmark({ occupation, region: toRegion(place) }, run.signal);
}

async function askImpact(
  run: RunContext,
  section: 'skillImpact' | 'certificationImpact',
): Promise<ImpactReport> {
  const { jobalyzer } = run.connections;
  if (jobalyzer === null) {
    throw notSignedIn('jobalyzer');
  }
  const { jobTitle } = run.lookUp;
  return section === 'skillImpact'
    ? jobalyzer.getSkillImpact(jobTitle, run.signal)
    : jobalyzer.getCertificationImpact(jobTitle, run.signal);
}
