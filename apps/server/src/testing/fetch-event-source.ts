type Listener = (event: object) => void;

export interface FetchEventSourceInit {
  readonly headers?: Readonly<Record<string, string>>;
}

/** An EventSource by fetch: unlike the browser's it can send headers. It does not reconnect. */
export class FetchEventSource {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  readyState = 0;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #abort = new AbortController();

  constructor(url: string, init: FetchEventSourceInit = {}) {
    void this.#run(url, init);
  }

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  close(): void {
    this.readyState = this.CLOSED;
    this.#abort.abort();
  }

  async #run(url: string, { headers = {} }: FetchEventSourceInit): Promise<void> {
    try {
      const { signal } = this.#abort;
      const accept = { accept: 'text/event-stream' };
      const response = await fetch(url, { headers: { ...accept, ...headers }, signal });
      if (!response.ok || response.body === null) throw new Error(`Answered ${response.status}`);
      this.readyState = this.OPEN;
      this.#emit('open', {});
      let rest = '';
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + text).split(/\r?\n\r?\n/u);
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#dispatch(block);
      }
      throw new Error('The stream ended');
    } catch (error) {
      if (this.#abort.signal.aborted) return;
      this.readyState = this.CLOSED;
      this.#emit('error', { error });
    }
  }

  #dispatch(block: string): void {
    const fields = new Map<string, string>();
    for (const line of block.split(/\r?\n/u)) {
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/u.exec(line) ?? [];
      const before = fields.get(name);
      fields.set(name, before === undefined ? value : `${before}\n${value}`);
    }
    const data = fields.get('data');
    if (data === undefined) return;
    this.#emit(fields.get('event') ?? 'message', { data, lastEventId: fields.get('id') ?? '' });
  }

  #emit(type: string, event: object): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}
