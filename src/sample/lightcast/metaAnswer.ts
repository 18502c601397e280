import { dimensions } from '../../domain/occupations/occupationCode';

import { datasetNames } from './datasetNames';
import { toErrorAnswer } from './lightcastError';
import { regionLevels } from './region';

import type { LightcastBehaviour } from '../sampleBehaviour';
import type { Answer } from '../server/answer';

/**
 * Answers `/meta`. Only `regions.nations` is documented; the rest follows sister services and is
 * the sample's choice. `isOdd` is true for every other call, for the mode in which it changes.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_get_meta
 */
export function answerMeta(behaviour: LightcastBehaviour, isOdd: boolean): Answer {
  if (behaviour.meta === 'down') {
    const detail = 'Metadata is switched off.';
    return toErrorAnswer({ status: 503, title: 'Service Unavailable', detail }, behaviour);
  }
  const isLess = behaviour.meta === 'changed' || (behaviour.meta === 'changing' && isOdd);
  return {
    status: 200,
    body: {
      data: {
        attribution: {
          title: 'Job Pay Benchmark sample service',
          body:
            'Not figures of Lightcast. National wages and employment: U.S. Bureau of Labor ' +
            'Statistics, OEWS May 2025. All else is fictional.',
        },
        dimensions: listDimensions(),
        datasets: isLess ? datasetNames.filter(name => name !== 'employers') : datasetNames,
        regions: {
          nations: ['us'],
          nationLevels: { us: isLess ? regionLevels.slice(0, 2) : regionLevels },
        },
        taxonomies: { lot: '7.0', soc: 'soc_2018', onet: 'onet_28', area: 'us_area_2023' },
        ...(behaviour.extraFields ? { sampleExtra: { unknown: [1, 'two', null] } } : {}),
      },
    },
  };
}

/** The ids of all dimensions, in the order of the alphabet as sister services list them. */
export function listDimensions(): string[] {
  return [...dimensions].sort();
}

/** Answers `/dimensions/{dimension}`: title, description and versions, under made-up names. */
export function answerDimension(dimension: string, behaviour: LightcastBehaviour): Answer {
  if (!dimensions.some(known => known === dimension)) {
    const detail = `Unrecognized dimension: ${dimension}`;
    return toErrorAnswer({ status: 404, title: 'URL not found', detail }, behaviour);
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
