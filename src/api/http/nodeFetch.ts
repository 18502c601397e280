import fetch from 'node-fetch';

import type { Fetch } from './fetch';

/** A fetch on node's own `http` module, so that VS Code's proxy and certificate settings apply. */
export const nodeFetch: Fetch = (url, request) => fetch(url, request);
