import { useContext, useState } from 'preact/hooks';

import { HostContext } from '../page/host';

import type { TargetedInputEvent, VNode } from 'preact';

const inputId = 'offer-input';
const hintId = 'offer-hint';

/** Scrolls to the offer form and focuses its input. */
export function focusOfferForm(): void {
  const input = document.getElementById(inputId);
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
}

/** Sends an amount to the extension as it was written; the result is shown above the form. */
export function OfferForm(): VNode {
  const host = useContext(HostContext);
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.trim() !== '') {
      host?.post({ type: 'offer/add', text });
      setText('');
    }
  };
  return (
    <form class="offer-form" onSubmit={submit}>
      <label for={inputId}>Check an amount</label>
      <div class="field">
        <input
          id={inputId}
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-describedby={hintId}
          value={text}
          onInput={(event: TargetedInputEvent<HTMLInputElement>) =>
            setText(event.currentTarget.value)
          }
        />
        <button type="submit" class="button">
          Add Offer
        </button>
      </div>
      <p id={hintId} class="small">
        For example, $145k, 145,000–160,000, $62.50/h, or €4,500 a month. Offers are stored only on
        this computer, with the report.
      </p>
    </form>
  );
}
