/** The two services that a look-up asks. */
export const payServices = ['jobalyzer', 'lightcast'] as const;

export type PayService = (typeof payServices)[number];

/** How the services are called in sentences. */
export const payServiceNames: Record<PayService, string> = {
  jobalyzer: 'PayScale',
  lightcast: 'Lightcast',
};

/** Where a report's figures come from: the real services, or the embedded sample service. */
export const reportSources = ['live', 'sample'] as const;

export type ReportSource = (typeof reportSources)[number];
