import { ServerResponse } from 'node:http';

/**
 * Lets Next write a response into memory instead of onto the wire.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {(request: import('node:http').IncomingMessage, response: ServerResponse) => Promise<void>} handle
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: Buffer }>}
 */
export function capture(request, handle) {
  return new Promise((resolve, reject) => {
    const response = new ServerResponse(request);
    /** @type {Buffer[]} */
    const chunks = [];
    /** @param {unknown} chunk @param {unknown} [encoding] */
    const take = (chunk, encoding) => {
      if (typeof chunk === 'string') {
        chunks.push(Buffer.from(chunk, /** @type {BufferEncoding} */ (encoding ?? 'utf8')));
      } else if (chunk instanceof Uint8Array) {
        chunks.push(Buffer.from(chunk));
      }
    };
    response.write = /** @type {typeof response.write} */ (
      (
        /** @type {unknown} */ chunk,
        /** @type {unknown} */ encoding,
        /** @type {unknown} */ done,
      ) => {
        take(chunk, typeof encoding === 'string' ? encoding : undefined);
        const callback = typeof encoding === 'function' ? encoding : done;
        if (typeof callback === 'function') queueMicrotask(() => callback());
        return true;
      }
    );
    response.end = /** @type {typeof response.end} */ (
      (
        /** @type {unknown} */ chunk,
        /** @type {unknown} */ encoding,
        /** @type {unknown} */ done,
      ) => {
        if (typeof chunk !== 'function') {
          take(chunk, typeof encoding === 'string' ? encoding : undefined);
        }
        const callback = [chunk, encoding, done].find((given) => typeof given === 'function');
        if (typeof callback === 'function') queueMicrotask(() => callback());
        /** @type {Record<string, string>} */
        const headers = {};
        for (const [name, value] of Object.entries(response.getHeaders())) {
          if (value !== undefined) headers[name] = String(value);
        }
        queueMicrotask(() => {
          response.emit('finish');
          response.emit('close');
        });
        resolve({ status: response.statusCode, headers, body: Buffer.concat(chunks) });
        return response;
      }
    );
    handle(request, response).catch(reject);
  });
}
