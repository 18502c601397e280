/** The two services that a lookup uses. */
export const payServices = ['jobalyzer', 'lightcast'] as const;

export type PayService = (typeof payServices)[number];

/** The display names of the services. */
export const payServiceNames: Record<PayService, string> = {
  jobalyzer: 'PayScale',
  lightcast: 'Lightcast',
};

/** The result of `map` for each service. */
export function mapServices<T>(map: (service: PayService) => T): Record<PayService, T> {
  const entries = payServices.map(service => [service, map(service)] as const);
  return Object.fromEntries(entries) as Record<PayService, T>;
}

/** The properties of a source of figures. */
interface SourceInfo {
  /** Labels reports of the source wherever they appear; empty for no label. */
  badge: string;
  /** Describes the figures; completes “Source: …”. */
  label: string;
  /** True when an order to the source is charged. */
  isBilled: boolean;
  /** False when the figures are made up. */
  isReal: boolean;
}

/** Where a report's figures come from. */
export const sourceInfos = {
  live: {
    badge: '',
    label: 'Live data from PayScale and Lightcast',
    isBilled: true,
    isReal: true,
  },
  sample: {
    badge: 'Sample',
    label: 'Sample data, not from PayScale or Lightcast',
    isBilled: false,
    isReal: false,
  },
} as const satisfies Record<string, SourceInfo>;

export type ReportSource = keyof typeof sourceInfos;

export const reportSources = Object.keys(sourceInfos) as [ReportSource, ...ReportSource[]];
