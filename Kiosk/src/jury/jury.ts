import { Code, ConnectError, createClient, type Interceptor } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { BadRequestSchema, ErrorInfoSchema } from "@gen/google/rpc/error_details_pb";
import { CampaignService } from "@gen/soliguide/v1/campaign_service_pb";
import { PlaceService } from "@gen/soliguide/v1/place_service_pb";

// Somebody else's client in a real browser, for tests: what it reads is what any website can read.

const transport = (headers: Readonly<Record<string, string>>) => {
  const add: Interceptor = (next) => (request) => {
    for (const [name, value] of Object.entries(headers)) {
      request.header.set(name, value);
    }
    return next(request);
  };
  return createGrpcWebTransport({ baseUrl: location.origin, interceptors: [add] });
};

/** What a client learns of an error. */
const refusal = (error: unknown) => {
  const read = ConnectError.from(error);
  const [info] = read.findDetails(ErrorInfoSchema);
  return {
    code: Code[read.code], message: read.rawMessage, reason: info?.reason ?? "", domain: info?.domain ?? "", metadata: { ...info?.metadata },
    fields: read.findDetails(BadRequestSchema).flatMap((bad) => bad.fieldViolations.map((violation) => violation.field)),
  };
};

const tried = async <T>(call: () => Promise<T>) => {
  try {
    return { answer: await call() };
  } catch (error) {
    return { refusal: refusal(error) };
  }
};

const jury = {
  unary: (placeId: string, headers: Readonly<Record<string, string>> = {}) =>
    tried(async () => (await createClient(PlaceService, transport(headers)).getPlace({ placeId })).place?.displayName),

  /** Reads a stream until its copy has been checked, or for so many messages. */
  stream: (territory: string, cursor: string, most = 100) => tried(async () => {
    const end = new AbortController();
    const seen = { events: [] as string[], places: [] as string[], cursor: "" };
    const stream = createClient(PlaceService, transport({})).syncPlaces({ scope: { territories: [territory] }, cursor }, { signal: end.signal });
    for await (const message of stream) {
      seen.events.push(message.event.case ?? "");
      seen.cursor = message.cursor;
      if (message.event.case === "changes") {
        seen.places.push(...message.event.value.changes.map((change) => change.placeId));
      }
      if (message.event.case === "check" || seen.events.length === most) {
        break;
      }
    }
    end.abort();
    return seen;
  }),

  campaigns: (headers: Readonly<Record<string, string>>) =>
    tried(async () => (await createClient(CampaignService, transport(headers)).listCampaigns({})).campaigns.length),
};

Object.assign(globalThis, { jury });
