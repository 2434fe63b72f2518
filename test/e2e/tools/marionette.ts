import { connect, type Socket } from 'node:net';

/** The name by which WebDriver's JSON hands over an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
export type Element = Readonly<Record<typeof ELEMENT, string>>;
export const elementId = (element: Element): string => element[ELEMENT];

type Params = Readonly<Record<string, unknown>>;
interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Firefox's own remote protocol: `length:json` over a socket. WebDriver BiDi, which the browsers share, opens no page
 * of an extension and sees none of its frames; this does both, and needs no package.
 */
export class Marionette {
  private readonly waiting = new Map<number, Waiting>();
  private buffer = Buffer.alloc(0);
  private last = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => this.take(data));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox has gone'));
    });
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const client = new Marionette(socket);
    await client.send('WebDriver:NewSession', {
      strictFileInteractability: false,
      pageLoadStrategy: 'normal',
    });
    return client;
  }

  send<T = unknown>(command: string, params: Params = {}): Promise<T> {
    const id = ++this.last;
    const text = JSON.stringify([0, id, command, params]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) =>
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject }),
    );
  }

  /** Most answers are one value in a box. */
  async value<T>(command: string, params: Params = {}): Promise<T> {
    return (await this.send<{ value: T }>(command, params)).value;
  }

  close(): void {
    this.socket.destroy();
  }

  private take(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const colon = this.buffer.indexOf(':');
      const length = Number(this.buffer.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.buffer.length < colon + 1 + length) return;
      const message = JSON.parse(this.buffer.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      this.buffer = this.buffer.subarray(colon + 1 + length);
      // The first is a greeting.
      if (Array.isArray(message))
        this.answer(message as [number, number, { message: string } | null, unknown]);
    }
  }

  private answer([, id, error, result]: [number, number, { message: string } | null, unknown]): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}
