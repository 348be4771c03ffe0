# Judges what the change touches: annotations, and the reports `check.json`, `check.md` and `lockstep.sarif`. Outputs `code`, `sarif`.
set -euo pipefail
cd "$FOLDER"
out="$RUNNER_TEMP/lockstep"
mkdir -p "$out"
[ -n "$LOCKSTEP_REFERENCE" ] || unset LOCKSTEP_REFERENCE

# What could not be judged has not passed: exit code 2 ends the job here.
code=0
node "$CLI" check "--changed=$BASE" ${BASELINE:+"--baseline=$BASELINE"} ${MAX_WARNINGS:+"--max-warnings=$MAX_WARNINGS"} \
  --format json > "$out/check.json" || code=$?
[ "$code" -le 1 ] || exit "$code"

as() { node "$CLI" merge "$out/check.json" --format "$1" || [ $? = 1 ]; }
as github
as markdown > "$out/check.md"
as sarif > "$out/lockstep.sarif"
printf 'code=%s\nsarif=%s\n' "$code" "$out/lockstep.sarif" >> "$GITHUB_OUTPUT"
