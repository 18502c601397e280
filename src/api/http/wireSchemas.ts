import * as z from 'zod/mini';

/** Longer lists and maps than any service returns are cut off here before they are parsed. */
const maxLength = 2000;

/** Text; null when missing. */
export const text = z._default(z.nullable(z.string()), null);

/** A figure; null when missing. A numeric string is rejected. */
export const figure = z._default(z.nullable(z.number()), null);

/** A list; its entries may be null. */
export function list<T extends z.core.$ZodType>(
  entry: T,
): z.ZodMiniPipe<z.ZodMiniTransform, z.ZodMiniArray<z.ZodMiniOptional<z.ZodMiniNullable<T>>>> {
  return z.pipe(
    z.transform((value: unknown) => (Array.isArray(value) ? value.slice(0, maxLength) : value)),
    z.array(z.nullish(entry)),
  );
}

/** A map whose keys are data and are left unchanged. */
export function mapOf<T extends z.core.$ZodType>(
  entry: T,
): z.ZodMiniPipe<
  z.ZodMiniTransform,
  z.ZodMiniRecord<z.ZodMiniString, z.ZodMiniOptional<z.ZodMiniNullable<T>>>
> {
  return z.pipe(
    z.transform((value: unknown) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).slice(0, maxLength)) : value,
    ),
    z.record(z.string(), z.nullish(entry)),
  );
}

/** The entries without null and undefined. */
export function present<T>(entries: readonly (T | null | undefined)[] | null | undefined): T[] {
  return (entries ?? []).filter(entry => entry !== null && entry !== undefined);
}

/** True for a non-array object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
