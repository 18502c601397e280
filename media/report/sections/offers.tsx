import { useContext } from 'preact/hooks';

import { findDifference } from '../../../src/domain/figures/difference';
import { findHeadline } from '../../../src/domain/report/headline';
import { percentileLabels } from '../../../src/domain/figures/percentile';
import { OffersChart } from '../charts/offersChart';
import { HostContext } from '../page/host';
import { LinkButton } from '../parts/button';
import { Icon } from '../parts/icon';
import { Section } from '../parts/section';
import { DataTable } from '../parts/table';
import { Foreign } from '../parts/text';
import { componentNames, unitOf } from '../speech/paySpeech';
import { type Unit, writeDifference } from '../text/amounts';

import { OfferForm } from './offerForm';
import { groupOffers, listMissing, type OfferGroup, type PlacedOffer } from './placedOffers';

import type { VNode } from 'preact';
import type { TableModel } from '../parts/tableModel';
import type { OfferPlace } from '../../../src/domain/offers/offerPlace';
import type { PayReport } from '../../../src/domain/figures/pay';
import type { OfferView, ReportView } from '../../../src/protocol/reportView';

export const offersId = 'offers';

interface OffersProps {
  pay: PayReport;
  report: ReportView;
}

/** Amounts that the person wants to see on the distribution, and a form to try another. */
export function Offers({ pay, report }: OffersProps): VNode {
  const groups = groupOffers(report.offers, pay, report.hoursPerYear);
  return (
    <Section
      id={offersId}
      title="Offers"
      lead="Read off between the percentiles that PayScale gives. Past them there is no number."
      tables={groups.length === 0 ? null : () => groups.map(toTable)}
    >
      {groups.map(group => (
        <OfferGroupFigure group={group} />
      ))}
      {report.offers.map(offer => offer.problem !== null && <RefusedOffer offer={offer} />)}
      {findHeadline(pay) === undefined ? (
        <p class="muted">There are no pay figures to hold an amount against.</p>
      ) : (
        <OfferForm />
      )}
    </Section>
  );
}

function OfferGroupFigure({ group }: { group: OfferGroup }): VNode {
  const host = useContext(HostContext);
  const { component, offers, figure } = group;
  const part = `${componentNames[component].toLowerCase()} pay`;
  const said = offers.map(({ amountText, placeText }) => `${amountText} is ${placeText}`);
  const missing = listMissing(offers).map(name => percentileLabels[name]);
  return (
    <div class="offer-group">
      <h3>On {part}</h3>
      <OffersChart
        percentiles={figure.percentiles}
        offers={offers}
        label={`Offers on the distribution of ${part}: ${said.join(', ')}.`}
      />
      <DataTable
        model={toTable(group)}
        action={row => (
          <button
            type="button"
            class="tool"
            title="Remove"
            aria-label={`Remove ${offers[row]?.amountText ?? ''}`}
            onClick={() => host?.post({ type: 'offer/remove', id: offers[row]?.id ?? '' })}
          >
            <Icon name="close" />
          </button>
        )}
      />
      {missing.length > 0 && (
        <p class="note">
          {missing.join(' and ')} not provided: read off between the neighbours that are there.
        </p>
      )}
    </div>
  );
}

function toTable({ component, figure, offers }: OfferGroup): TableModel {
  const unit = unitOf(component, figure);
  return {
    caption: `Offers on ${componentNames[component].toLowerCase()} pay`,
    columns: [
      { title: 'Offer' },
      { title: 'Place', isNumber: true },
      { title: 'Between', isNumber: true, isSecondary: true },
      { title: 'To the median', isNumber: true, isSecondary: true },
    ],
    rows: offers.map(offer => {
      const toMedian = { text: writeToMedian(offer, figure.percentiles.p50, unit) };
      return [
        { text: offer.amountText },
        { text: offer.placeText, under: toMedian },
        { text: nameBetween(offer) },
        toMedian,
      ];
    }),
  };
}

function writeToMedian({ low, high }: PlacedOffer, median: number | null, unit: Unit): string {
  const differences = [low, high].flatMap(end =>
    end === null ? [] : [writeDifference(findDifference(median, end.amount), unit)],
  );
  return [...new Set(differences)].join(' to ');
}

function nameBetween({ low, high }: PlacedOffer): string {
  const texts = [low, high].flatMap(end => (end === null ? [] : [nameNeighbours(end.place)]));
  return [...new Set(texts)].join(', ');
}

function nameNeighbours(place: OfferPlace): string {
  if ('percentile' in place) {
    return `past ${percentileLabels[place.percentile]}`;
  }
  if (place.kind === 'unknown') {
    return place.reason;
  }
  const [lower, upper] = [percentileLabels[place.lower], percentileLabels[place.upper]];
  return lower === upper ? `on ${lower}` : `${lower} and ${upper}`;
}

function RefusedOffer({ offer }: { offer: OfferView }): VNode {
  const host = useContext(HostContext);
  return (
    <p class="note">
      “<Foreign text={offer.text} max={60} />” was not placed.{' '}
      <Foreign text={offer.problem ?? ''} />{' '}
      <LinkButton onClick={() => host?.post({ type: 'offer/remove', id: offer.id })}>
        Remove
      </LinkButton>
    </p>
  );
}
