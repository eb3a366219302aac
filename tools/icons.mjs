// Draws extension/icons/kith.svg in the sizes that a browser's toolbar and the stores want, into dist/icons.
import { readFile, mkdir } from "node:fs/promises";
import sharp from "sharp";

const drawing = await readFile("extension/icons/kith.svg");
await mkdir("dist/icons", { recursive: true });
for (const size of [16, 32, 48, 128]) {
  await sharp(drawing, { density: (72 * size) / 16 }).resize(size, size).png({ compressionLevel: 9 }).toFile(`dist/icons/${size}.png`);
}
