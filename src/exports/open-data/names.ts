/** /data/ 之下的清单和校验和，文件名照各自的标准。 */
export const manifestName = "datapackage.json";
export const sumsName = "SHA256SUMS";
