/** 来件不能用：一句话说明哪里不对、怎样办。消息直接给编辑看。 */
export class BadInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BadInput";
  }
}
