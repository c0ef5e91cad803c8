import { enableReadAloud } from "./read-aloud.ts";

const place = document.querySelector<HTMLElement>("#record-tools");
const prose = document.querySelector<HTMLElement>("article .prose");
if (place && prose) enableReadAloud(place, prose);
