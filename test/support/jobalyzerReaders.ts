import { parseResponse } from '../../src/api/http/parseResponse';
import {
  yearsExperienceReportResponseSchema,
  toExperienceReport,
} from '../../src/api/jobalyzer/toExperienceReport';
import { impactResponseSchema, toImpactReport } from '../../src/api/jobalyzer/impact';
import { payReportResponseSchema } from '../../src/api/jobalyzer/paySchemas';
import { toPayReport } from '../../src/api/jobalyzer/toPayReport';
import { KeptLog } from './keptLog';

import type { ExperienceReport } from '../../src/domain/figures/experience';
import type { ImpactReport } from '../../src/domain/figures/impact';
import type { PayReport } from '../../src/domain/figures/pay';

/** The pay section that the client reads from a response. */
export const readPay = (value: unknown): PayReport =>
  toPayReport(
    parseResponse(
      value,
      { service: 'jobalyzer', schema: payReportResponseSchema, essential: ['Report', 'Reports'] },
      new KeptLog(),
    ),
  );

/** The experience section that the client reads from a response. */
export const readExperience = (value: unknown): ExperienceReport =>
  toExperienceReport(
    parseResponse(
      value,
      {
        service: 'jobalyzer',
        schema: yearsExperienceReportResponseSchema,
        essential: ['Report', 'Report.Ranges'],
      },
      new KeptLog(),
    ),
  );

/** The impact section that the client reads from a response. */
export const readImpact = (value: unknown): ImpactReport =>
  toImpactReport(
    parseResponse(
      value,
      { service: 'jobalyzer', schema: impactResponseSchema, essential: ['Answers'] },
      new KeptLog(),
    ),
  );
