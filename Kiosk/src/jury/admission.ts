import { fromBinary } from "@bufbuild/protobuf";
import { PlaceSchema } from "@gen/soliguide/v1/place_pb";
import { admissionLines, admits, accessLines, publicsLine, type Wish } from "../publics";
import { lineOf, Words, type Book } from "../words";

/** For tests: which services of a card, as it comes over the wire, are for whoever asks, and what is said of whom it receives, on its sheet and in the list of a need. */
export const admissionOfBytes = (book: Book, language: string, bytes: Uint8Array, wished: readonly Wish[], need: string): unknown => {
  const [place, words] = [fromBinary(PlaceSchema, bytes), new Words(book, language)];
  const admitted = place.services.map((service) => admits(place, service, wished));
  const listed = place.services.filter((service, at) => admitted[at] && lineOf(book, service.category).includes(need));
  return {
    admitted, said: publicsLine(words, place.publics), access: accessLines(words, place),
    listed: listed.length === 0 ? [] : admissionLines(words, place, listed, wished),
  };
};
