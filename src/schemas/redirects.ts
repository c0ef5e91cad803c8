import { z } from "zod";

/** 站内的一个网页地址。 */
export const siteAddress = z
  .string()
  .regex(/^\/(?:[a-z0-9][a-z0-9.-]*\/)*$/, "应为站内地址，以斜线开头和结尾，例如 /speeches/2021/old-id/");

/** 改名的唯一合法途径：旧地址永远通向新地址。 */
export const redirect = z.strictObject({
  from: siteAddress.describe("旧地址。"),
  to: siteAddress.describe("新地址。"),
});

export type Redirect = z.infer<typeof redirect>;
