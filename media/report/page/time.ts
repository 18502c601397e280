import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds since `subject` last changed, updated every second. */
export function useElapsed(subject: unknown): number {
  const since = useRef(Date.now());
  const [elapsedMs, setElapsed] = useState(0);
  useEffect(() => {
    since.current = Date.now();
    setElapsed(0);
    const timer = setInterval(() => setElapsed(Date.now() - since.current), 1000);
    return () => clearInterval(timer);
  }, [subject]);
  return elapsedMs;
}

/** The text, updated at most every `everyMs`, so that screen readers can keep up. */
export function useThrottled(text: string, everyMs: number): string {
  const latest = useRef(text);
  latest.current = text;
  const [shown, setShown] = useState(text);
  useEffect(() => {
    const timer = setInterval(() => setShown(latest.current), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return shown;
}
