// A package made without any of our code: a shell script that uses openssl, sha256sum and `zip -X -0 -D`, as somebody without Skøn
// would. It is the second implementation that the format's promise needs.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./package-fixtures.ts";

const SCRIPT = `
set -eu
umask 022
openssl genpkey -algorithm ed25519 -out key.pem
key=$(openssl pkey -in key.pem -pubout -outform DER | tail -c 32 | openssl base64 -A)
fingerprint=$(openssl pkey -in key.pem -pubout -outform DER | sha256sum | cut -c 1-64)
mkdir -p bag/data
cd bag
printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > bagit.txt
printf 'Bagging-Date: 2026-11-23\\n' > bag-info.txt
printf '{"email":null,"fingerprint":"%s","format":1,"key":"%s","languages":["zh","da"],"name":"\\346\\226\\275","organisation":"","recipient":"%s"}' "$fingerprint" "$key" "$1" > data/card.json
find data -type f | LC_ALL=C sort | xargs sha256sum > manifest-sha256.txt
sha256sum bagit.txt bag-info.txt manifest-sha256.txt > tagmanifest-sha256.txt
subject=$(sha256sum < tagmanifest-sha256.txt | cut -c 1-64)
bytes=$(wc -c < data/card.json)
printf '{"_type":"https://in-toto.io/Statement/v1","predicate":{"answers":null,"audience":[],"author":{"fingerprint":"%s","group":null,"id":null,"key":"%s","role":null},"createdAt":"2026-11-23T18:00:00Z","device":"0c9e3ad4-55c5-4b0e-8c0b-3d6d9b8f7a20","for":null,"format":1,"history":[],"kind":"enrolment-card","round":null,"sequence":1,"totals":{"bytes":%d,"files":1}},"predicateType":"urn:skoen:package:enrolment-card:v1","subject":[{"digest":{"sha256":"%s"},"name":"tagmanifest-sha256.txt"}]}' "$fingerprint" "$key" "$bytes" "$subject" > ../payload
{ printf 'DSSEv1 28 application/vnd.in-toto+json %d ' "$(wc -c < ../payload)"; cat ../payload; } > ../signed
openssl pkeyutl -sign -inkey ../key.pem -rawin -in ../signed -out ../sig
printf '{\\n  "payloadType": "application/vnd.in-toto+json",\\n  "payload": "%s",\\n  "signatures": [{ "keyid": "%s", "sig": "%s" }]\\n}\\n' "$(openssl base64 -A -in ../payload)" "$fingerprint" "$(openssl base64 -A -in ../sig)" > signature.dsse.json
cd ..
zip -q -X -0 -D $2 hand.skoen bag/bagit.txt bag/bag-info.txt bag/manifest-sha256.txt bag/tagmanifest-sha256.txt bag/signature.dsse.json bag/data/card.json
sha256sum payload | cut -c 1-64
`;

/** Makes an enrolment card in `dir` and tells its file and payload digest. `zipFlags` are further flags for `zip`. */
export function handMadeCard(
  dir: string,
  recipient: string,
  zipFlags = "",
): { file: string; digest: string; document: Buffer } {
  writeFileSync(join(dir, "make.sh"), SCRIPT);
  const made = run("sh", ["make.sh", recipient, zipFlags], { cwd: dir });
  if (made.status !== 0) throw new Error(made.stderr);
  return {
    file: join(dir, "hand.skoen"),
    digest: made.stdout.toString().trim(),
    document: readFileSync(join(dir, "bag/data/card.json")),
  };
}
