import sharp from "sharp";

const plain = () => sharp({ create: { width: 32, height: 24, channels: 3, background: "#b3372b" } });

/** 一段 XMP。 */
export const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="张三"/></rdf:RDF></x:xmpmeta>';

/** 手机照片那样带着经纬度的 EXIF。 */
const position = {
  IFD0: { Artist: "张三", Model: "某手机" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "39/1 54/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "116/1 24/1 0/1",
  },
};

export type Format = "jpeg" | "png" | "webp" | "avif";

export const clean = (format: Format): Promise<Buffer> => plain().toFormat(format).toBuffer();
export const withPosition = (format: Format): Promise<Buffer> => plain().toFormat(format).withExif(position).toBuffer();
export const withXmp = (format: Format): Promise<Buffer> => plain().toFormat(format).withXmp(xmp).toBuffer();

/** 在 JPEG 开头的记号之后插一段。 */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer | string): Buffer {
  const body = Buffer.from(content);
  const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** 在 PNG 的文件头（IHDR）之后插一块；校验码不对，读得出。 */
export function withChunk(png: Buffer, type: string, content: Buffer | string): Buffer {
  const body = Buffer.from(content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  return Buffer.concat([png.subarray(0, 33), size, Buffer.from(type), body, Buffer.alloc(4), png.subarray(33)]);
}
