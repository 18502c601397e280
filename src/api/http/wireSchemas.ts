import * as z from 'zod/mini';

/** No list or map of a service is as long as this; the rest is cut off before it is looked at. */
const maxLength = 2000;

/** Text, null when absent. */
export const text = z._default(z.nullable(z.string()), null);

/** A figure, null when absent. A number written as text is not taken for one. */
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

/** A map whose keys are values themselves and are left as they are. */
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

/** The entries that are there. */
export function present<T>(entries: readonly (T | null | undefined)[] | null | undefined): T[] {
  return (entries ?? []).filter(entry => entry !== null && entry !== undefined);
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
