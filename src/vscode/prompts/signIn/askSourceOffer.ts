import * as vscode from 'vscode';

import { getOfferLabel } from '../../../connections/chooseSource';

import type { PayService } from '../../../domain/payService';
import type { SourceOffer } from '../../../connections/chooseSource';

/** Asks a user who isn't signed in for a data source; undefined if they cancel. */
export async function askSourceOffer(
  offers: readonly SourceOffer[],
): Promise<SourceOffer | undefined> {
  const picks = offers.map(offer => ({
    label: getOfferLabel(offer),
    detail: describe(offer),
    iconPath: new vscode.ThemeIcon('signIn' in offer ? 'sign-in' : 'beaker'),
    offer,
  }));
  const picked = await vscode.window.showQuickPick(picks, {
    title: 'Select a Data Source',
    placeHolder: 'You’re not signed in to PayScale or Lightcast',
    matchOnDetail: true,
  });
  return picked?.offer;
}

function describe(offer: SourceOffer): string {
  if (!('signIn' in offer)) {
    return 'No account or network needed. Fictional figures plus public US wage statistics.';
  }
  return services[offer.signIn];
}

/** The data of each service. */
const services: Record<PayService, string> = {
  jobalyzer: 'Pay, pay by experience, and what skills and certifications add to pay.',
  lightcast: 'The market for an occupation: salary, demand, education, and skills.',
};
