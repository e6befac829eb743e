/** A web server on localhost, for `npm start` and the browser tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ServedPage {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

export interface RunningServer {
  readonly origin: string;
  url(path: string): string;
  close(): Promise<void>;
}

/** Serves `pages` by path; anything else is 404. A function is called anew for every request, with the text that was sent. */
export async function serve(
  pages: Record<string, string | ServedPage | ((sent: string) => string | ServedPage)>,
): Promise<RunningServer> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const entry = pages[path];
    const page = typeof entry === 'function' ? entry(await text(request)) : entry;
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const served: ServedPage = typeof page === 'string' ? { body: page } : page;
    response.writeHead(200, { 'content-type': served.type ?? 'text/html; charset=utf-8', ...served.headers });
    response.end(served.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (path) => origin + path,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
