import { dimensions } from '../../domain/occupations/occupationCode';

import { datasetNames } from './datasetNames';
import { toErrorAnswer } from './lightcastError';
import { regionLevels } from './region';

import type { LightcastBehavior } from '../sampleBehavior';
import type { Answer } from '../server/answer';

/**
 * Handles `/meta`. Only `regions.nations` is documented; the rest follows related Lightcast APIs
 * and is the sample's choice. `isOdd` is true for every other request; the mode `changing` depends
 * on it.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_get_meta
 */
export function answerMeta(behavior: LightcastBehavior, isOdd: boolean): Answer {
  if (behavior.meta === 'down') {
    const detail = 'Metadata is switched off.';
    return toErrorAnswer({ status: 503, title: 'Service Unavailable', detail }, behavior);
  }
  const isLess = behavior.meta === 'changed' || (behavior.meta === 'changing' && isOdd);
  return {
    status: 200,
    body: {
      data: {
        attribution: {
          title: 'Job Pay Benchmark sample service',
          body:
            'Not data from Lightcast. National wages and employment: U.S. Bureau of Labor ' +
            'Statistics, OEWS May 2025. Everything else is fictional.',
        },
        dimensions: listDimensions(),
        datasets: isLess ? datasetNames.filter(name => name !== 'employers') : datasetNames,
        regions: {
          nations: ['us'],
          nationLevels: { us: isLess ? regionLevels.slice(0, 2) : regionLevels },
        },
        taxonomies: { lot: '7.0', soc: 'soc_2018', onet: 'onet_28', area: 'us_area_2023' },
        ...(behavior.extraFields ? { sampleExtra: { unknown: [1, 'two', null] } } : {}),
      },
    },
  };
}

/** The IDs of all dimensions, in alphabetical order like related Lightcast APIs. */
export function listDimensions(): string[] {
  return [...dimensions].sort();
}

/** Handles `/dimensions/{dimension}`. Titles and descriptions are fictional. */
export function answerDimension(dimension: string, behavior: LightcastBehavior): Answer {
  if (!dimensions.some(known => known === dimension)) {
    const detail = `Unrecognized dimension: ${dimension}`;
    return toErrorAnswer({ status: 404, title: 'URL not found', detail }, behavior);
  }
  const isLot = dimension.startsWith('lot');
  return {
    status: 200,
    body: {
      data: {
        id: dimension,
        title: dimension.toUpperCase(),
        description: 'Occupations of the sample in this taxonomy.',
        versions: isLot ? ['6', '7'] : ['2018'],
      },
    },
  };
}
