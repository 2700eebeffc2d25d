/** A limit on how long the tenant may keep us waiting; it runs only while we wait for the tenant. */
export type Deadline = {
  signal: AbortSignal;
  /** Starts the limit anew. */
  start(): void;
  /** Stands until the next `start`. */
  stop(): void;
  hasPassed(): boolean;
};

/** A deadline of `ms`, running from now. */
export function startDeadline(ms: number): Deadline {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let passed = false;
  const deadline: Deadline = {
    signal: controller.signal,
    start() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        passed = true;
        controller.abort();
      }, ms);
    },
    stop: () => clearTimeout(timer),
    hasPassed: () => passed,
  };
  deadline.start();
  return deadline;
}
