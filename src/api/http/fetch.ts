/** One request, as the client makes it. Redirects are never followed: a token may travel with it. */
export interface FetchRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  redirect: 'manual';
  signal: AbortSignal;
}

/** As much of an answer as the client reads; `body` gives decoded (unzipped) bytes. */
export interface FetchResponse {
  status: number;
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array | string> | null;
}

/** As much of `fetch` as the client needs. */
export type Fetch = (url: string, request: FetchRequest) => Promise<FetchResponse>;
