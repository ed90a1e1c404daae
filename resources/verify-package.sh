#!/bin/sh
# Checks a Skøn package with unzip, sha256sum and openssl (3.0 or later) and the ordinary small Unix tools; Skøn is not needed.
# What it proves and what it does not is in verify-package.md beside this file.
#
#   verify-package.sh FILE.skoen [FINGERPRINT-OF-THE-SIGNER]
#
# Ends with status 0 only if every file is the signed one and the signature holds (under that fingerprint, if given).
set -eu
umask 077
LC_ALL=C
export LC_ALL

fail() {
    echo "NOT VALID: $*" >&2
    exit 1
}

[ $# -ge 1 ] && [ $# -le 2 ] || { echo "usage: $0 FILE.skoen [FINGERPRINT]" >&2; exit 2; }
self=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
file=$1
wanted=${2:-}
[ -f "$file" ] || fail "$file is not a file"
case $(head -c 21 "$file" | tr -d '\0') in
    PK*) ;;
    age-encryption.org/v1) fail "the package is encrypted; first: age -d -i key.txt FILE.skoen > plain.skoen" ;;
    *) fail "not a Skøn package" ;;
esac

[ "$(tail -c 22 "$file" | head -c 4)" = "$(printf 'PK\005\006')" ] || fail "the file goes on after the package, or ends too early"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# 1. Names: only those of the format, none twice. Nothing is unpacked before.
unzip -Z1 "$file" > "$work/names" || fail "not a readable ZIP"
if grep -Evx 'bag/(bagit\.txt|bag-info\.txt|manifest-sha256\.txt|tagmanifest-sha256\.txt|signature\.dsse\.json|data/[a-z0-9][a-z0-9/._-]*)' "$work/names"
then fail "a file name that the format does not allow"; fi
if grep -E '(^|/)\.?\.?(/|$)' "$work/names"; then fail "a file name that leaves its folder"; fi
[ -z "$(sort "$work/names" | uniq -d)" ] || fail "a file name occurs twice"
unzip -q "$file" -d "$work" || fail "the ZIP is damaged"
cd "$work/bag"

# 2. Files: the manifest lists exactly what is there, and every digest fits.
[ "$(cat bagit.txt)" = "BagIt-Version: 1.0
Tag-File-Character-Encoding: UTF-8" ] || fail "bagit.txt"
[ "$(cut -c 67- tagmanifest-sha256.txt)" = "bagit.txt
bag-info.txt
manifest-sha256.txt" ] || fail "tagmanifest-sha256.txt lists other files"
grep '^bag/data/' "$work/names" | sed 's|^bag/||' | sort > "$work/found"
cut -c 67- manifest-sha256.txt | cmp -s - "$work/found" || fail "the list of files is not what is in the package"
sha256sum -c --strict --quiet tagmanifest-sha256.txt || fail "a tag file was changed"
sha256sum -c --strict --quiet manifest-sha256.txt || fail "a file was changed"

# 3. Statement: what was signed speaks of this bag.
tr -d ' \t\r\n' < signature.dsse.json > "$work/envelope"
[ "$(grep -o '"payload":' "$work/envelope" | wc -l)" -eq 1 ] || fail "the envelope has not exactly one payload"
grep -q '"payloadType":"application/vnd.in-toto+json"' "$work/envelope" || fail "the envelope is of another type"
sed -n 's/.*"payload":"\([A-Za-z0-9+/=]*\)".*/\1/p' "$work/envelope" | openssl base64 -d -A > "$work/payload"
field() { sed -n "s|^$1\$|\\1|p" "$work/payload"; }
subject=$(field '.*"subject":\[{"digest":{"sha256":"\([0-9a-f]*\)"},"name":"tagmanifest-sha256.txt"}\]}')
[ "$subject" = "$(sha256sum < tagmanifest-sha256.txt | cut -c 1-64)" ] || fail "the signature is for another package"
kind=$(field '{"_type":"https://in-toto.io/Statement/v1","predicate":{.*},"predicateType":"urn:skoen:package:\([a-z-]*\):v1","subject":.*')
[ -n "$kind" ] || fail "not a statement about a Skøn package"
key=$(field '.*"author":{"fingerprint":"[0-9a-f]*","group":[^{}]*,"id":[^{}]*,"key":"\([A-Za-z0-9+/=]*\)","role":[^{}]*}.*')
[ -n "$key" ] || fail "the signer's key is not named"

# 4. Signature: Ed25519 over the DSSE encoding of type and payload, by the key the statement names.
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; printf '%s' "$key" | openssl base64 -d -A; } > "$work/key.der"
openssl pkey -pubin -inform DER -in "$work/key.der" -out "$work/key.pem" || fail "the signer's key is not a key"
fingerprint=$(openssl pkey -pubin -in "$work/key.pem" -outform DER | sha256sum | cut -c 1-64)
{ printf 'DSSEv1 28 application/vnd.in-toto+json %d ' "$(wc -c < "$work/payload")"; cat "$work/payload"; } > "$work/signed"
good=0
count=0
for signature in $(grep -o '"sig":"[A-Za-z0-9+/=]*"' "$work/envelope" | cut -d '"' -f 4)
do
    count=$((count + 1))
    printf '%s' "$signature" | openssl base64 -d -A > "$work/sig"
    if openssl pkeyutl -verify -pubin -inkey "$work/key.pem" -rawin -in "$work/signed" -sigfile "$work/sig" > /dev/null 2>&1
    then good=$((good + 1)); fi
done
[ "$good" -eq 1 ] || fail "the signature does not hold"
if [ "$count" -ne 1 ]; then
    [ "$kind" = joint-prioritisation ] && [ "$count" -eq 2 ] || fail "$count signatures"
    echo "note: the second signature is by another key and was not checked here"
fi
[ -z "$wanted" ] || [ "$wanted" = "$fingerprint" ] || fail "signed by $fingerprint"

# 5. Nested review packages, each by itself.
for nested in data/reviews/*.skoen
do
    [ -e "$nested" ] || continue
    [ "$kind" = consolidation ] || fail "a package of kind $kind with packages in it"
    sh "$self" "$nested" > "$work/nested" || fail "$nested"
    grep -qx "kind:        review" "$work/nested" || fail "$nested is not a review"
    grep -qx "package:     $(basename "$nested" .skoen)" "$work/nested" || fail "$nested is another package than its name says"
done

echo "VALID"
echo "kind:        $kind"
echo "package:     $(sha256sum < "$work/payload" | cut -c 1-64)"
echo "signed by:   $fingerprint"
