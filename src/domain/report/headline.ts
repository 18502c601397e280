import type { PayPeriod } from '../figures/money';
import type { PayComponent, PayFigure, PayReport } from '../figures/pay';

/** Whether a part of pay is given by the hour or by the year. */
export function getPeriod(component: PayComponent): PayPeriod {
  return component === 'hourly' ? 'hour' : 'year';
}

/** The part of pay that answers the question first. */
export interface Headline {
  component: PayComponent;
  figure: PayFigure;
  period: PayPeriod;
}

/** Base pay, else hourly, else total: the first that has any percentile or a mean. */
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

/** True when a part of pay has at least one amount to draw. */
export function hasAmount(figure: PayFigure): boolean {
  return figure.mean !== null || Object.values(figure.percentiles).some(value => value !== null);
}
