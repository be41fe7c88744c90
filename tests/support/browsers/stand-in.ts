import { createServer as createHttp, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { isBrowsersOwn } from './browsers-own';

export interface Answer { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string | Uint8Array }
export type Responder = (url: URL) => Answer | null;
export interface Recorded { readonly host: string; readonly path: string; readonly method: string; readonly headers: IncomingMessage['headers'] }

/**
 * Answers for every outside host: a proxy that never goes out and serves what the test has declared, over HTTPS with a
 * certificate made at run time. Every request is recorded.
 */
export interface StandIn {
  readonly port: number;
  /** Requests so far, apart from those that browsers make on their own. */
  readonly requests: readonly Recorded[];
  /** Declares a host: `responder` answers its paths, null means 404. */
  serve(host: string, responder: Responder): void;
  /** Serves `body` as an HTML page at `url` and declares its host. */
  page(url: string, body: string, headers?: Readonly<Record<string, string>>): void;
  /** Requests to hosts that no test declared. A test run must end with none. */
  undeclared(): readonly Recorded[];
  close(): Promise<void>;
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

class Records {
  readonly requests: Recorded[] = [];
  readonly pages = new Map<string, Answer>();
  readonly hosts = new Map<string, Responder>();

  private find(url: URL): Answer | null {
    return this.pages.get(url.host + url.pathname) ?? this.hosts.get(url.host)?.(url) ?? null;
  }

  readonly listener: RequestListener = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'unknown.invalid'}`);
    if (!isBrowsersOwn(url.hostname)) this.requests.push({ host: url.host, path: url.pathname + url.search, method: request.method ?? 'GET', headers: request.headers });
    const answer = this.find(url) ?? { status: 404, body: '' };
    response.writeHead(answer.status ?? 200, { ...HTML, ...answer.headers });
    response.end(answer.body);
  };
}

export async function startStandIn(): Promise<StandIn> {
  const records = new Records();
  const certificate = await generate([{ name: 'commonName', value: 'stand-in.invalid' }], { keySize: 2048, algorithm: 'sha256' });
  const https = createHttps({ key: certificate.private, cert: certificate.cert }, records.listener);
  const proxy = createHttp(records.listener);
  const sockets = new Set<Socket>();
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  proxy.on('connect', (_request, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    https.emit('connection', socket);
  });
  https.on('tlsClientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
  return {
    port: (proxy.address() as AddressInfo).port,
    requests: records.requests,
    serve: (host, responder) => { records.hosts.set(host, responder); },
    page: (url, body, headers) => {
      const { host, pathname } = new URL(url);
      records.pages.set(host + pathname, headers === undefined ? { body } : { body, headers });
      if (!records.hosts.has(host)) records.hosts.set(host, () => null);
    },
    undeclared: () => records.requests.filter((it) => !records.hosts.has(it.host)),
    close: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      proxy.close(() => resolve());
    }),
  };
}
