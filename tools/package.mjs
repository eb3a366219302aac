// Packs dist/ into out/kith-VERSION.zip, the same bytes for the same files, and the tracked sources into
// out/kith-VERSION-source.zip, from which `./build.sh package` makes the first again.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createHash } from "node:crypto";
import { zipSync } from "fflate";

const { version } = JSON.parse(readFileSync("manifest.json", "utf8"));
const LONG_AGO = new Date(1980, 0, 2); // a zip knows no earlier day; the real one would change the bytes at each build

/** All files under a folder, sorted, with `/` between the parts. */
function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"))
    .sort();
}

mkdirSync("out", { recursive: true });
const entries = Object.fromEntries(files("dist").map((name) => [name, [readFileSync(join("dist", name)), { mtime: LONG_AGO, level: 9 }]]));
const packed = zipSync(entries);
writeFileSync(`out/kith-${version}.zip`, packed);

console.log(`out/kith-${version}.zip         ${packed.length} bytes, sha256 ${createHash("sha256").update(packed).digest("hex")}`);
// Whoever unpacked the second zip has no repository, and needs none: the first is what they came for.
if (existsSync(".git")) {
  execFileSync("git", ["archive", "--format=zip", `--prefix=kith-${version}/`, "-o", `out/kith-${version}-source.zip`, "HEAD"]);
  console.log(`out/kith-${version}-source.zip  the sources of ${execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim()}`);
}
