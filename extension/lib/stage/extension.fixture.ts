/** What a component asks of the extension, where there is none. */
export interface FakeExtension {
  /** What it has told the background. */
  readonly told: { readonly call: string; readonly ask: unknown }[];
  readonly stored: Record<string, unknown>;
}

type Listener = (changes: Record<string, { newValue: unknown }>, area: string) => void;

/** Stands in the place of the browser's extension API; to be called before anything that reads it is loaded. */
export function fakeExtension(): FakeExtension {
  const told: { call: string; ask: unknown }[] = [];
  const stored: Record<string, unknown> = {};
  const listeners = new Set<Listener>();
  const api = {
    runtime: {
      // Any page that is there.
      getURL: (path: string) => `about:blank?${path}`,
      sendMessage: ({ call, ask }: { call: string; ask: unknown }) => {
        told.push({ call, ask });
        return Promise.resolve({ ok: true, value: null });
      },
    },
    storage: {
      local: {
        get: () => Promise.resolve({ ...stored }),
        set: (values: Record<string, unknown>) => {
          Object.assign(stored, values);
          const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }]);
          for (const tell of listeners) tell(Object.fromEntries(changes) as never, 'local');
          return Promise.resolve();
        },
      },
      onChanged: {
        addListener: (tell: Listener) => listeners.add(tell),
        removeListener: (tell: Listener) => listeners.delete(tell),
      },
    },
  };
  Object.assign(((globalThis as { chrome?: object }).chrome ??= {}), api);
  return { told, stored };
}
