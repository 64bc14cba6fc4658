#!/usr/bin/env bash
# Fetches the chat client from the npm registry and lays it, compressed, under wwwroot/lib. Only whoever changes its
# version runs this (it needs npm and node); building and running the service need none of it.
#   scripts/refresh-webchat.sh [VERSION]
set -euo pipefail

version="${1:-4.18.1}"
root="$(cd "$(dirname "$0")/.." && pwd)"
library="$root/src/LearningBot/wwwroot/lib/webchat"
folder="$library/$version"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent "botframework-webchat@$version" > /dev/null
tar -xzf botframework-webchat-*.tgz package/package.json package/dist/webchat-minimal.js package/dist/webchat-minimal.js.LICENSE.txt

rm -rf "$library"
mkdir -p "$folder"
node - package/dist/webchat-minimal.js "$folder/webchat-minimal.js" <<'NODE'
const { readFileSync, writeFileSync } = require('node:fs');
const zlib = require('node:zlib');
const [from, to] = process.argv.slice(2);
const content = readFileSync(from);
const brotli = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 22, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
writeFileSync(`${to}.br`, zlib.brotliCompressSync(content, brotli));
writeFileSync(`${to}.gz`, zlib.gzipSync(content, { level: 9 }));
NODE

{
  echo "botframework-webchat $version, by Microsoft Corporation: MIT, as its package.json says."
  echo "https://github.com/microsoft/BotFramework-WebChat"
  echo
  cat "$root/scripts/licenses/webchat-MIT.txt"
  echo
  echo "It contains:"
  echo
  cat package/dist/webchat-minimal.js.LICENSE.txt
} > "$folder/LICENSE"
echo "$version" > "$folder/VERSION"
{
  sha256sum < package/dist/webchat-minimal.js | sed 's/-$/webchat-minimal.js/'
  (cd "$folder" && sha256sum webchat-minimal.js.br webchat-minimal.js.gz)
} > "$folder/SHA256SUMS"

echo "Chat client $version is in $folder."
echo "If the version has changed, name it in Channels/WebChat/ClientFiles.cs too."
