import type { LightcastBehavior } from '../sampleBehavior';
import type { Answer } from '../server/answer';

/** One entry of `errors`. The shape is documented, the texts are the sample's choice. */
export interface LightcastError {
  status: number;
  title: string;
  detail: string;
}

/**
 * An error response in the documented form, or in a form that other clients expect.
 *
 * @see https://docs.lightcast.io/lightcast-api/docs/http-status-codes
 */
export function toErrorAnswer(
  { status, title, detail }: LightcastError,
  { errorForm }: LightcastBehavior,
): Answer {
  const forms = {
    array: [{ status, title, detail }],
    object: { status, title, detail },
    stringStatus: [{ status: String(status), title, detail }],
  };
  return { status, body: { errors: forms[errorForm] } };
}

/**
 * The response to a request without a valid token. Older pages document a 401 for missing
 * permission too, with this text.
 */
export function refuseLightcastCall(behavior: LightcastBehavior, entitled: boolean): Answer {
  const detail = entitled
    ? 'The token is missing, unknown or expired.'
    : 'You do not have access to this endpoint, please contact us to request access.';
  return toErrorAnswer({ status: 401, title: 'Unauthorized', detail }, behavior);
}
