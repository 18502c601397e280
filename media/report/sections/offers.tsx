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
import { ExternalText } from '../parts/text';
import { componentNames, unitOf } from '../descriptions/describePay';
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

/** The person's offers on the distribution, and a form to add one. */
export function Offers({ pay, report }: OffersProps): VNode {
  const groups = groupOffers(report.offers, pay, report.hoursPerYear);
  return (
    <Section
      id={offersId}
      title="Offers"
      lead="Interpolated between PayScale’s percentiles, with no estimate beyond them. Base pay is compared with base pay, total pay with total pay."
      tables={groups.length === 0 ? null : () => groups.map(toTable)}
    >
      {groups.map(group => (
        <OfferGroupFigure group={group} />
      ))}
      {report.offers.map(offer => offer.problem !== null && <RefusedOffer offer={offer} />)}
      {findHeadline(pay) === undefined ? (
        <p class="muted">There is no pay data to compare an amount with.</p>
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
  const findings = offers.map(({ amountText, placeText }) => `${amountText} is ${placeText}`);
  const missing = listMissing(offers).map(name => percentileLabels[name]);
  return (
    <div class="offer-group">
      <h3>Compared with {part}</h3>
      <OffersChart
        percentiles={figure.percentiles}
        offers={offers}
        label={`Offers compared with ${part}: ${findings.join(', ')}.`}
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
      {offers.map(
        ({ besides, amountText }) =>
          besides.length > 0 && (
            <p class="note">
              Not included in {amountText}: <ExternalText text={besides.join(', ')} />.
            </p>
          ),
      )}
      {missing.length > 0 && (
        <p class="note">
          {missing.join(' and ')} not provided; interpolated from adjacent percentiles.
        </p>
      )}
    </div>
  );
}

function toTable({ component, figure, offers }: OfferGroup): TableModel {
  const unit = unitOf(component, figure);
  return {
    caption: `Offers compared with ${componentNames[component].toLowerCase()} pay`,
    columns: [
      { title: 'Offer' },
      { title: 'Percentile', isNumber: true },
      { title: 'Between', isNumber: true, isSecondary: true },
      { title: 'vs. median', isNumber: true, isSecondary: true },
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
  const texts = [low, high].flatMap(end => (end === null ? [] : [nameAdjacent(end.place)]));
  return [...new Set(texts)].join(', ');
}

function nameAdjacent(place: OfferPlace): string {
  if ('percentile' in place) {
    return `beyond ${percentileLabels[place.percentile]}`;
  }
  if (place.kind === 'unknown') {
    return place.reason;
  }
  const [lower, upper] = [percentileLabels[place.lower], percentileLabels[place.upper]];
  return lower === upper ? `at ${lower}` : `${lower} and ${upper}`;
}

function RefusedOffer({ offer }: { offer: OfferView }): VNode {
  const host = useContext(HostContext);
  const replace = (text: string): void => {
    host?.post({ type: 'offer/add', text });
    host?.post({ type: 'offer/remove', id: offer.id });
  };
  return (
    <p class="note">
      “<ExternalText text={offer.text} max={60} />” couldn’t be compared.{' '}
      <ExternalText text={offer.problem ?? ''} />{' '}
      {(offer.candidates ?? []).map(text => (
        <>
          <LinkButton onClick={() => replace(text)}>
            <ExternalText text={text} />
          </LinkButton>{' '}
        </>
      ))}
      <LinkButton onClick={() => host?.post({ type: 'offer/remove', id: offer.id })}>
        Remove
      </LinkButton>
    </p>
  );
}
