import { crc32, deflateRawSync } from "node:zlib";

/** 三种记录开头的标记（PKWARE APPNOTE 4.3）：一份文件、目录里的一条、末尾。 */
const marks = { file: Buffer.from("PK\x03\x04"), listing: Buffer.from("PK\x01\x02"), end: Buffer.from("PK\x05\x06") };
/** 解开它要的版本：2.0，会解 deflate。 */
const version = 20;
/** 文件名是 UTF-8。 */
const utf8Name = 0x0800;
const methods = { stored: 0, deflated: 8 } as const;
/** 压缩包里能写的最早的一刻，1980 年 1 月 1 日：不写真的时间，同样的内容得到同样的字节。 */
const epoch = { time: 0, date: (1 << 5) | 1 } as const;

/** 装进去的一份，和两处都要写的说明。 */
interface Entry {
  name: Buffer;
  data: Uint8Array;
  about: Buffer;
}

function entryOf(path: string, text: string, method: keyof typeof methods): Entry {
  const [name, plain] = [Buffer.from(path), Buffer.from(text)];
  const data = method === "deflated" ? deflateRawSync(plain) : plain;
  const about = Buffer.alloc(26);
  about.writeUInt16LE(version, 0);
  about.writeUInt16LE(name.length === path.length ? 0 : utf8Name, 2);
  about.writeUInt16LE(methods[method], 4);
  about.writeUInt16LE(epoch.time, 6);
  about.writeUInt16LE(epoch.date, 8);
  about.writeUInt32LE(crc32(plain), 10);
  about.writeUInt32LE(data.length, 14);
  about.writeUInt32LE(plain.length, 18);
  about.writeUInt16LE(name.length, 22);
  return { name, data, about };
}

/** 目录里的一条：offset 是那一份从哪里开始。 */
function listingOf({ name, about }: Entry, offset: number): Buffer {
  const maker = Buffer.of(version, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([marks.listing, maker, about, rest, name]);
}

/**
 * EPUB 容器（OCF 3.3）：mimetype 排在最前，不压缩；同样的内容得到同样的字节。
 * @param files 路径和全文，照给出的次序装入。
 */
export function zipEpub(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = [
    entryOf("mimetype", "application/epub+zip", "stored"),
    ...Object.entries(files).map(([path, text]) => entryOf(path, text, "deflated")),
  ];
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const body = Buffer.concat([marks.file, entry.about, entry.name, entry.data]);
    directory.push(listingOf(entry, offset));
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, marks.end, end]);
}
