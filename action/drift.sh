# Tells which targets the change makes stale: the reports `drift.json` and `drift.md`. It informs, and fails nobody.
set -euo pipefail
cd "$FOLDER"
out="$RUNNER_TEMP/lockstep"
node "$CLI" drift "--since=$BASE" --format json > "$out/drift.json"
node "$CLI" merge "$out/drift.json" --format markdown > "$out/drift.md"
