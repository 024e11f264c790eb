"""Debian's gRPC for Python as somebody's client of the guide: asks, and prints what it saw as one line of JSON.

Usage: jury.py TARGET DESCRIPTORS REMOTE
"""
import json
import sys

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

target, descriptors, remote = sys.argv[1:4]
WAIT = 30
pool = descriptor_pool.DescriptorPool()
with open(descriptors, "rb") as file:
    for proto in descriptor_pb2.FileDescriptorSet.FromString(file.read()).file:
        pool.Add(proto)
factory = message_factory.MessageFactory(pool)


def message(name):
    return factory.GetPrototype(pool.FindMessageTypeByName(name))


def told(error):
    """Code, reason and wait of an error, from google.rpc.Status beside it."""
    status = message("google.rpc.Status").FromString(dict(error.trailing_metadata())["grpc-status-details-bin"])
    found = {"code": error.code().name, "french": False}
    for detail in status.details:
        kind = detail.type_url.rsplit("/", 1)[1]
        part = message(kind).FromString(detail.value)
        if kind == "google.rpc.ErrorInfo":
            found["reason"] = f"{part.domain}/{part.reason}"
        elif kind == "google.rpc.RetryInfo":
            found["wait"] = part.retry_delay.seconds
        elif kind == "google.rpc.LocalizedMessage":
            found["french"] = part.locale == "fr"
    return found


def refusal(call):
    try:
        call()
    except grpc.RpcError as error:
        return told(error)
    return None


with grpc.insecure_channel(target) as channel:
    def method(service, name, kind=channel.unary_unary, answer=None):
        return kind(
            f"/soliguide.v1.{service}/{name}",
            request_serializer=lambda request: request.SerializeToString(),
            response_deserializer=message(f"soliguide.v1.{answer or name}Response").FromString)

    def ask(service, name, **fields):
        return method(service, name)(message(f"soliguide.v1.{name}Request")(**fields), timeout=WAIT, metadata=[("x-test-remote", remote)])

    def follow(cursor):
        """Reads a stream until the copy is as new as the server, then cuts the line."""
        line = method("PlaceService", "SyncPlaces", channel.unary_stream)(
            message("soliguide.v1.SyncPlacesRequest")(cursor=cursor), timeout=WAIT, metadata=[("x-test-remote", remote)])
        places = []
        for event in line:
            places += [change.place_id for change in event.changes.changes]
            if event.changes.complete:
                line.cancel()
                return places, event.cursor

    page = ask("PlaceService", "PullPlaceChanges", page_size=2)
    whole, cursor = follow("")
    seen = {
        "unary": ask("PlaceService", "GetPlace", place_id="fr-75-1").place.display_name,
        "missing": refusal(lambda: ask("PlaceService", "GetPlace", place_id="fr-75-77")),
        "stream": sorted(whole),
        "resumed": sorted(follow(page.cursor)[0]),
        "again": follow(cursor)[0],
        "denied": refusal(lambda: ask("CampaignService", "PauseCampaign", campaign_id="summer-2019")),
    }
    for _ in range(3):
        seen["limited"] = refusal(lambda: ask("PlaceService", "SearchPlaces"))
print(json.dumps(seen))
