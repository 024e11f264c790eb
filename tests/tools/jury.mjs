// @grpc/grpc-js as somebody's client of the guide: asks, and prints what it saw as one line of JSON.
//
// Fields are called as in the protos.
//
// Usage: node jury.mjs TARGET DESCRIPTORS REMOTE
import { readFileSync } from 'node:fs';
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';
import protobuf from 'protobufjs';
import 'protobufjs/ext/descriptor/index.js';

const [target, descriptors, remote] = process.argv.slice(2);
const set = readFileSync(descriptors);
const { soliguide } = grpc.loadPackageDefinition(loader.loadFileDescriptorSetFromBuffer(set, { enums: String, longs: String, defaults: true, oneofs: true }));
const types = protobuf.Root.fromDescriptor(set);
const read = (name, bytes) => types.lookupType(name).decode(bytes);
const open = (service) => new soliguide.v1[service](target, grpc.credentials.createInsecure());
const [places, campaigns] = [open('PlaceService'), open('CampaignService')];
const metadata = new grpc.Metadata();
metadata.set('x-test-remote', remote);
const inTime = () => ({ deadline: Date.now() + 30_000 });

/** Code, reason and wait of an error, from google.rpc.Status beside it. */
function told(error) {
  const found = { code: grpc.status[error.code], french: false };
  for (const detail of read('google.rpc.Status', error.metadata.get('grpc-status-details-bin')[0]).details) {
    const kind = detail.type_url.split('/').pop();
    const part = read(kind, detail.value);
    if (kind === 'google.rpc.ErrorInfo') found.reason = `${part.domain}/${part.reason}`;
    if (kind === 'google.rpc.RetryInfo') found.wait = Number(part.retry_delay.seconds);
    if (kind === 'google.rpc.LocalizedMessage') found.french = part.locale === 'fr';
  }
  return found;
}

const ask = (client, method, request) => new Promise((done, failed) =>
  client[method](request, metadata, inTime(), (error, answer) => (error ? failed(error) : done(answer))));
const refusal = (client, method, request) => ask(client, method, request).then(() => null, told);

/** Reads a stream until the copy is as new as the server, then cuts the line. */
async function follow(cursor) {
  const line = places.SyncPlaces({ cursor }, metadata, inTime());
  const found = [];
  line.on('error', () => {});
  for await (const event of line) {
    found.push(...(event.changes?.changes ?? []).map((change) => change.place_id));
    if (event.changes?.complete) {
      line.cancel();
      return [found, event.cursor];
    }
  }
  throw new Error('The line ended.');
}

const page = await ask(places, 'PullPlaceChanges', { page_size: 2 });
const [whole, cursor] = await follow('');
const seen = {
  unary: (await ask(places, 'GetPlace', { place_id: 'fr-75-1' })).place.display_name,
  missing: await refusal(places, 'GetPlace', { place_id: 'fr-75-77' }),
  stream: whole.sort(),
  resumed: (await follow(page.cursor))[0].sort(),
  again: (await follow(cursor))[0],
  denied: await refusal(campaigns, 'PauseCampaign', { campaign_id: 'summer-2019' }),
};
for (let i = 0; i < 3; i++) {
  seen.limited = await refusal(places, 'SearchPlaces', {});
}
console.log(JSON.stringify(seen));
places.close();
campaigns.close();
