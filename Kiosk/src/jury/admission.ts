import { fromBinary } from "@bufbuild/protobuf";
import { PlaceSchema } from "@gen/soliguide/v1/place_pb";
import { admits, accessLines, publicsLine, type Wish } from "../publics";
import { Words, type Book } from "../words";

/** For tests: which services of a card, as it comes over the wire, are for whoever asks, and what is said of whom it receives. */
export const admissionOfBytes = (book: Book, language: string, bytes: Uint8Array, wished: readonly Wish[]): unknown => {
  const [place, words] = [fromBinary(PlaceSchema, bytes), new Words(book, language)];
  return { admitted: place.services.map((service) => admits(place, service, wished)), said: publicsLine(words, place.publics), access: accessLines(words, place) };
};
