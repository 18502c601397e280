import * as vscode from 'vscode';

import { startSampleService } from '../../../src/sample/sampleService';

import type { SampleService } from '../../../src/sample/sampleService';

const addresses = [
  'jobalyzer.apiUrl',
  'jobalyzer.tokenUrl',
  'lightcast.apiUrl',
  'lightcast.tokenUrl',
] as const;

/** Changes a user setting; undefined resets it. */
export async function setSetting(name: string, value: unknown): Promise<void> {
  const target = vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('jobPay').update(name, value, target);
}

/** Starts a loopback service and configures it as the live one. */
export async function startLiveService(): Promise<SampleService> {
  const service = await startSampleService({ keptRequests: 2000 });
  await setAddresses(service);
  return service;
}

/** Sets the URLs of the live services. */
export async function setAddresses({
  jobalyzer,
  lightcast,
}: Pick<SampleService, 'jobalyzer' | 'lightcast'>): Promise<void> {
  const urls = [jobalyzer.apiUrl, jobalyzer.tokenUrl, lightcast.apiUrl, lightcast.tokenUrl];
  for (const [index, name] of addresses.entries()) {
    await setSetting(name, urls[index]);
  }
}

/** Stops the service and resets the settings. */
export async function stopLiveService(service: SampleService): Promise<void> {
  await clearAddresses();
  await service.stop();
}

/** Resets the URLs of the live services. */
export async function clearAddresses(): Promise<void> {
  for (const name of addresses) {
    await setSetting(name, undefined);
  }
}
