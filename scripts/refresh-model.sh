#!/usr/bin/env bash
# Writes the code from which the service reads its model of the records, in src/Learning/Store/Compiled, anew: after every
# change of the model and every update of EF Core. A test tells when it was forgotten. Needs dotnet-ef in EF Core's version.
set -euo pipefail
cd "$(dirname "$0")/../src/Learning"

rm -rf Store/Compiled/{Sqlite,Postgres}  # what names a record that is gone would not build
dotnet build -v q -nologo
for store in Sqlite Postgres; do
  out=Store/Compiled/$store
  dotnet ef dbcontext optimize --no-build --context "${store}Db" --output-dir "$out" --namespace "Learning.Store.Compiled.$store" >/dev/null
  sed -i '1s/^\xEF\xBB\xBF//; s/^    public partial class/    partial class/' "$out"/*.cs
done
