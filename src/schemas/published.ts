import { z } from "zod";
import { siteAddress } from "./redirects.ts";

/** 发布过的永久地址，一行一个。由 npm run addresses 添加，只增不减：读者引用过的地址要永远通。 */
export const published = z.array(siteAddress.describe("站内的永久地址。"));
