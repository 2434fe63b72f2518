import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * - `up`: keeps what is new and answers 200;
 * - `deaf`: keeps it, and the line breaks before the answer;
 * - `down`: keeps nothing and answers 503.
 */
export type FeedbackMode = 'up' | 'deaf' | 'down';

/** A department's endpoint as docs/feedback.md asks for it: the same key is kept once. */
export class FeedbackServer {
  mode: FeedbackMode = 'up';
  /** Keys as they came, repeats and all. */
  readonly attempts: string[] = [];
  /** Bodies by key. */
  readonly kept = new Map<string, Record<string, unknown>>();
  private readonly server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      const key = String(request.headers['idempotency-key']);
      this.attempts.push(key);
      if (this.mode === 'down') return response.writeHead(503).end();
      if (!this.kept.has(key)) this.kept.set(key, JSON.parse(text) as Record<string, unknown>);
      if (this.mode === 'deaf') return request.socket.destroy();
      return response.writeHead(200).end();
    });
  });

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/feedback`;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
