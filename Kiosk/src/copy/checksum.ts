/**
 * What SyncCheck in sync.proto says a copy must hold: SHA-256 over a line for each place, sorted by the bytes of its id. Undefined without https, where
 * browsers compute none.
 */
export const checksumOf = async (places: ReadonlyMap<string, { version: bigint }>): Promise<string | undefined> => {
  // Ids are ASCII: the order of their characters is that of their bytes.
  const lines = [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { version }]) => `${id} ${version}\n`);
  const sum = await (crypto.subtle as SubtleCrypto | undefined)?.digest("SHA-256", new TextEncoder().encode(lines.join("")));
  return sum && [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
