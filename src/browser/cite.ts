import { enableCitations } from "./copy-citation.ts";

enableCitations();
