/** Parses JSON. Returns undefined when the text isn't valid JSON. */
export function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
