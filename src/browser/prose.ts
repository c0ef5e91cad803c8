import styles from "../styles/reading.css?url";
import { loadStyles } from "./load-styles.ts";
import { enableParagraphLinks } from "./paragraph-link.ts";

const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
await loadStyles(styles);
for (const prose of document.querySelectorAll<HTMLElement>(".prose")) enableParagraphLinks(prose, canonical);
