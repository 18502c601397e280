/** Every command of the extension, in the order of the manifest. */
export const commandIds = [
  'jobPay.lookUp',
  'jobPay.openReport',
  'jobPay.refreshReport',
  'jobPay.resumeReport',
  'jobPay.renameReport',
  'jobPay.deleteReport',
  'jobPay.exportReport',
  'jobPay.copyReport',
  'jobPay.compareReports',
  'jobPay.checkOffer',
  'jobPay.filterReports',
  'jobPay.clearFilter',
  'jobPay.signIn',
  'jobPay.signOut',
  'jobPay.testConnection',
  'jobPay.showLog',
] as const;

export type CommandId = (typeof commandIds)[number];
