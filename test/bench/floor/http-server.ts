import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The simplest server that takes a JSON POST and answers JSON. Tells its parent the port, and its processor time on request.

const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(pieces).toString()) as { touser?: string };
    const text = JSON.stringify(body.touser === undefined ? { errcode: 40003 } : { errcode: 0, errmsg: 'ok' });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.send?.({
    port: (server.address() as AddressInfo).port,
    path: '/cgi-bin/message/custom/send',
    openids: ['o'],
  });
});
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit());
