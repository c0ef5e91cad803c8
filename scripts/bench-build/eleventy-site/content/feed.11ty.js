import { about, escapeHtml, origin, site } from "../lib/html.js";

export const data = { permalink: "/index.xml" };

export function render({ collections }) {
  const items = collections.archive.records
    .slice(0, 20)
    .map(
      ({ url, date, data: { title, description } }) =>
        `<item><title>${escapeHtml(title)}</title><link>${origin}${url}</link><guid>${origin}${url}</guid><pubDate>${date.toUTCString()}</pubDate><description>${escapeHtml(description)}</description></item>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${site}</title><link>${origin}/</link><description>${about}</description>
${items.join("\n")}
</channel></rss>
`;
}
