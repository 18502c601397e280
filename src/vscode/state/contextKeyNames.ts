/**
 * The keys that `when` clauses of the manifest read. They are unset until the extension runs, so
 * each says what is known to be missing, or to hide something: a command stays reachable before
 * anything is known.
 */
export const contextKeys = ['jobPay.empty', 'jobPay.filtered', 'jobPay.signedOut'] as const;

export type ContextKey = (typeof contextKeys)[number];
