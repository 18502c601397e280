import * as vscode from 'vscode';
import * as z from 'zod/mini';

import { payServiceNames, payServices } from '../../domain/payService';

import type { PayService } from '../../domain/payService';

const argumentsSchema = z.object({ service: z.enum(payServices) });

/** The service that a command was called with, as `{service: 'jobalyzer'}`. */
export function findGivenService(argument: unknown): PayService | undefined {
  const given = argumentsSchema.safeParse(argument);
  return given.success ? given.data.service : undefined;
}

/** Asks which of the services is meant; undefined when the person leaves. */
export async function askService(
  services: readonly PayService[],
  options: { title: string; describe?: (service: PayService) => string },
): Promise<PayService | undefined> {
  const picks = services.map(service => ({
    label: payServiceNames[service],
    description: options.describe?.(service) ?? '',
    service,
  }));
  const picked = await vscode.window.showQuickPick(picks, { title: options.title });
  return picked?.service;
}
