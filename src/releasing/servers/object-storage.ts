import { escapeXml } from "../../exports/xml.ts";
import type { Redirect } from "../../schemas/redirects.ts";
import type { Routes } from "./routes.ts";

/** 各家一个存储桶至多几条规则；多出来的旧地址上仍有自己会跳转的说明页。 */
const limits = { s3: 50, oss: 20 } as const;

/** 规则按开头认，一份文件一条就够，旁边的小文件跟着走。 */
const folders = ({ redirects }: Routes): Redirect[] => redirects.filter(({ from }) => from.endsWith("/"));

/** S3 及照它的接口的：aws s3api put-bucket-website --website-configuration file://s3-website.json */
export function s3Website(routes: Routes): string {
  const rules = folders(routes)
    .slice(0, limits.s3)
    .map(({ from, to }) => ({
      Condition: { KeyPrefixEquals: from.slice(1) },
      Redirect: { ReplaceKeyPrefixWith: to.slice(1), HttpRedirectCode: "301" },
    }));
  const website = {
    IndexDocument: { Suffix: "index.html" },
    ErrorDocument: { Key: "404.html" },
    ...(rules.length > 0 && { RoutingRules: rules }),
  };
  return `${JSON.stringify(website, null, 2)}\n`;
}

/** 阿里云 OSS：ossutil website --method put oss://存储桶 oss-website.xml */
export function ossWebsite(routes: Routes): string {
  const rules = folders(routes)
    .slice(0, limits.oss)
    .map(
      ({ from, to }, index) => `    <RoutingRule>
      <RuleNumber>${index + 1}</RuleNumber>
      <Condition><KeyPrefixEquals>${escapeXml(from.slice(1))}</KeyPrefixEquals></Condition>
      <Redirect>
        <RedirectType>External</RedirectType>
        <ReplaceKeyPrefixWith>${escapeXml(to.slice(1))}</ReplaceKeyPrefixWith>
        <HttpRedirectCode>301</HttpRedirectCode>
      </Redirect>
    </RoutingRule>
`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<WebsiteConfiguration>
  <IndexDocument>
    <Suffix>index.html</Suffix>
    <SupportSubDir>true</SupportSubDir>
    <Type>0</Type>
  </IndexDocument>
  <ErrorDocument>
    <Key>404.html</Key>
    <HttpStatus>404</HttpStatus>
  </ErrorDocument>
${rules.length > 0 ? `  <RoutingRules>\n${rules.join("")}  </RoutingRules>\n` : ""}</WebsiteConfiguration>
`;
}
