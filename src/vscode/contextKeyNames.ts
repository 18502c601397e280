/**
 * The keys that `when` clauses of the manifest read. They are unset until the extension runs, so
 * each says what is known to be missing: a command stays reachable before anything is known.
 */
export const contextKeys = ['jobPay.empty', 'jobPay.signedOut'] as const;

export type ContextKey = (typeof contextKeys)[number];
