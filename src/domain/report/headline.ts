import type { PayPeriod } from '../figures/money';
import type { PayComponent, PayFigure, PayReport } from '../figures/pay';

/** Whether a pay component is per hour or per year. */
export function getPeriod(component: PayComponent): PayPeriod {
  return component === 'hourly' ? 'hour' : 'year';
}

/** The pay component that is shown first. */
export interface Headline {
  component: PayComponent;
  figure: PayFigure;
  period: PayPeriod;
}

/** Base, hourly, or total pay: the first that has a percentile or a mean. */
export function findHeadline(pay: PayReport): Headline | undefined {
  const order: PayComponent[] = ['base', 'hourly', 'total'];
  for (const component of order) {
    const figure = pay.parts[component];
    if (figure !== null && hasAmount(figure)) {
      return { component, figure, period: getPeriod(component) };
    }
  }
  return undefined;
}

/** Whether a pay component has at least one amount. */
export function hasAmount(figure: PayFigure): boolean {
  return figure.mean !== null || Object.values(figure.percentiles).some(value => value !== null);
}
