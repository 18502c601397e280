/**
 * The context keys in `when` clauses of the manifest. They're unset until the extension
 * activates, and named so that commands are available while they're unset.
 */
export const contextKeys = ['jobPay.empty', 'jobPay.filtered', 'jobPay.signedOut'] as const;

export type ContextKey = (typeof contextKeys)[number];
